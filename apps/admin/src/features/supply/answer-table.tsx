import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decideSoldOut } from '../../api/suppliers.js';
import type { Order, SupplyLine, SupplyRequest } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Amount } from '../../ui/amount.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useCan } from '../auth/session.js';
import styles from './supply.module.css';
import { useSupplyAct } from './use-supply-act.js';

interface AnswerTableProps {
  order: Order;
  request: SupplyRequest;
}

/** Asked and answered side by side; where they differ one sees it at once. */
export function AnswerTable({ order, request }: AnswerTableProps) {
  const { t } = useTranslation();
  const { wantedOn, currency } = request;
  const money = (amount: number) => <Amount money={{ amount, currency }} />;
  return (
    <table className={styles['answers']} aria-label={t('supply.answers')}>
      <thead>
        <tr>
          <th scope="col">{t('order.item')}</th>
          <th scope="col">{t('supply.asked')}</th>
          <th scope="col">{t('supply.answered')}</th>
        </tr>
      </thead>
      <tbody>
        {request.lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.name}
              {line.sku ? <span className={styles['sku']}>{line.sku}</span> : null}
            </td>
            <td>
              <Facts>
                <span>× {line.quantity}</span>
                {wantedOn ? <span>{wantedOn}</span> : null}
                {line.unitPrice === null ? null : <span>{money(line.unitPrice)}</span>}
              </Facts>
            </td>
            <td>
              <Answer line={line} wantedOn={wantedOn} money={money} />
              {line.answer?.remark ? <p className={styles['remark']}>{line.answer.remark}</p> : null}
              <Proposal orderId={order.id} requestId={request.id} line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({
  line,
  wantedOn,
  money,
}: {
  line: SupplyLine;
  wantedOn: string | null;
  money: (amount: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const { answer } = line;
  if (!answer) return <span className={styles['none']}>{t('supply.noAnswer')}</span>;
  if (answer.result === 'out-of-stock') {
    return (
      <Facts>
        <strong className={styles['out']}>{t('supply.outOfStock')}</strong>
        {answer.backOn ? <span>{t('supply.backOn', { day: answer.backOn })}</span> : null}
      </Facts>
    );
  }
  const late = answer.date !== null && wantedOn !== null && answer.date > wantedOn;
  return (
    <Facts>
      <Compared differs={answer.quantity !== line.quantity}>× {answer.quantity}</Compared>
      {answer.date ? <Compared differs={late}>{answer.date}</Compared> : null}
      {answer.unitPrice === null ? null : (
        <Compared differs={line.unitPrice !== null && answer.unitPrice !== line.unitPrice}>
          {money(answer.unitPrice)}
        </Compared>
      )}
    </Facts>
  );
}

/** Not by colour alone: what differs is bold, and read out as such. */
function Compared({ differs, children }: { differs: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  if (!differs) return <span>{children}</span>;
  return (
    <strong className={styles['differs']} title={t('supply.differs')}>
      {children}
      <span className="visually-hidden"> ({t('supply.differs')})</span>
    </strong>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <span className={styles['facts']}>{children}</span>;
}

/** The supplier has none: whether the company sells it on is for a person to say. */
function Proposal({ orderId, requestId, line }: { orderId: string; requestId: string; line: SupplyLine }) {
  const { t } = useTranslation();
  const mayDecide = useCan()('products:write');
  const decide = useSupplyAct(
    orderId,
    (approve: boolean) => decideSoldOut({ orderId, requestId }, line.id, approve),
    t('products.saved'),
  );
  if (line.soldOut === 'approved') return <p className={styles['decided']}>{t('supply.soldOutApproved')}</p>;
  if (line.soldOut !== 'proposed') return null;
  if (!mayDecide) return <p className={styles['decided']}>{t('supply.soldOutProposed')}</p>;
  return (
    <div className={styles['proposal']}>
      <Button
        size="small"
        disabled={decide.isPending}
        onClick={() => {
          decide.mutate(true);
        }}
      >
        {t('supply.markSoldOut')}
      </Button>
      <Button
        size="small"
        look="text"
        disabled={decide.isPending}
        onClick={() => {
          decide.mutate(false);
        }}
      >
        {t('supply.keepSelling')}
      </Button>
      <ProblemNote error={decide.error} />
    </div>
  );
}
