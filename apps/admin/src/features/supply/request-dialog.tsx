import { Check, FileText, MailPlus, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acceptAnswer,
  changeReminder,
  sendAgain,
  sheetUrl,
  withdrawRequest,
  writeToSupplier,
} from '../../api/suppliers.js';
import type { Order, SendAgain, SupplyRequest } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ExactTime } from '../../ui/time.js';
import { useCan } from '../auth/session.js';
import { AnswerTable } from './answer-table.js';
import { RequestLog } from './request-log.js';
import { RequestMails } from './request-mails.js';
import { SendAgainForm, WithdrawForm, WriteForm } from './request-forms.js';
import styles from './supply.module.css';
import { SupplyMark } from './supply-mark.js';
import { useSupplyAct } from './use-supply-act.js';

interface RequestDialogProps {
  order: Order;
  request: SupplyRequest;
  onClose: () => void;
}

/** What one supplier was asked, beside what it answered; and what can be done about it. */
export function RequestDialog({ order, request, onClose }: RequestDialogProps) {
  const { t } = useTranslation();
  const writable = useCan()('orders:write') && order.box !== 'bin';
  const [doing, setDoing] = useState<'write' | 'again' | 'withdraw'>();
  const place = { orderId: order.id, requestId: request.id };
  const done = () => {
    setDoing(undefined);
  };
  const accept = useSupplyAct(order.id, () => acceptAnswer(place), t('supply.accepted'));
  const again = useSupplyAct(order.id, (body: SendAgain) => sendAgain(place, body), t('supply.sentAgain'));
  const write = useSupplyAct(
    order.id,
    (text: string) => writeToSupplier(place, text),
    t('supply.write.done', { supplier: request.supplier.name }),
  );
  const withdraw = useSupplyAct(order.id, (reason: string) => withdrawRequest(place, reason), t('supply.withdrawn'));
  const remind = useSupplyAct(
    order.id,
    (days: number | null) => changeReminder(place, request.version, days),
    t('settings.saved'),
  );
  const underWay = request.status !== 'accepted' && request.status !== 'withdrawn';
  return (
    <Dialog
      shape="wide"
      title={`${request.supplier.name} · ${request.number}`}
      error={accept.error ?? write.error ?? again.error ?? withdraw.error ?? remind.error}
      onClose={onClose}
    >
      <div className={styles['head']}>
        <SupplyMark status={request.status} />
        <span>
          {t('supply.sentTo', { email: request.supplier.email })} · <ExactTime at={request.sentAt} />
        </span>
        {underWay ? (
          <span>
            {t('supply.linkUntil')} <ExactTime at={request.expiresAt} />
          </span>
        ) : null}
        <a href={sheetUrl(order.id, request.id)} target="_blank" rel="noreferrer">
          <FileText size={15} aria-hidden="true" /> {t('supply.sheet')}
        </a>
      </div>
      {request.mailError ? (
        <p className={styles['problem']} role="alert">
          {t('supply.mailFailed', { error: request.mailError })}
        </p>
      ) : null}
      <AnswerTable order={order} request={request} />
      {request.answerNote ? <p className={styles['said']}>{request.answerNote}</p> : null}
      {writable && !doing ? (
        <div className={styles['acts']}>
          {request.status === 'answered' ? (
            <Button
              look="primary"
              icon={<Check size={16} aria-hidden="true" />}
              busy={accept.isPending}
              onClick={() => {
                accept.mutate(undefined);
              }}
            >
              {t('supply.accept')}
            </Button>
          ) : null}
          <Button
            icon={<MailPlus size={16} aria-hidden="true" />}
            onClick={() => {
              setDoing('write');
            }}
          >
            {t('supply.write.act')}
          </Button>
          {underWay ? (
            <>
              <Button
                icon={<Send size={16} aria-hidden="true" />}
                onClick={() => {
                  setDoing('again');
                }}
              >
                {t('supply.again')}
              </Button>
              <Button
                danger
                icon={<Undo2 size={16} aria-hidden="true" />}
                onClick={() => {
                  setDoing('withdraw');
                }}
              >
                {t('supply.withdraw')}
              </Button>
            </>
          ) : null}
          {request.status === 'open' && !request.remindedAt ? (
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={request.remindAfterDays !== null}
                disabled={remind.isPending}
                onChange={(event) => {
                  remind.mutate(event.target.checked ? 3 : null);
                }}
              />
              {request.remindAfterDays === null
                ? t('supply.remindOff')
                : t('supply.remindsAfter', { count: request.remindAfterDays })}
            </label>
          ) : null}
        </div>
      ) : null}
      {doing === 'write' ? (
        <WriteForm
          email={request.supplier.email}
          pending={write.isPending}
          onCancel={done}
          onWrite={(text) => {
            write.mutate(text, { onSuccess: done });
          }}
        />
      ) : null}
      {doing === 'again' ? (
        <SendAgainForm
          email={request.supplier.email}
          pending={again.isPending}
          onCancel={done}
          onSend={(body) => {
            again.mutate(body, { onSuccess: done });
          }}
        />
      ) : null}
      {doing === 'withdraw' ? (
        <WithdrawForm
          pending={withdraw.isPending}
          onCancel={done}
          onWithdraw={(reason) => {
            withdraw.mutate(reason, { onSuccess: done });
          }}
        />
      ) : null}
      <RequestLog log={request.log} />
      <RequestMails orderId={order.id} request={request} />
    </Dialog>
  );
}
