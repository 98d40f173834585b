import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { outgoingMailQuery, sendTestMail } from '../../api/outgoing-mail.js';
import type { OutgoingMail as Outgoing } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import mails from './mail-accounts.module.css';
import styles from './outgoing-mail.module.css';
import settings from './settings.module.css';

/** By which server and address mail goes out. Set where the program is run; here it is seen and tried (ADM-4). */
export function OutgoingMail() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(outgoingMailQuery);
  return (
    <section aria-label={t('outgoingMail.title')} className={settings['further']}>
      <h3>{t('outgoingMail.title')}</h3>
      <p className={settings['note']}>{t('outgoingMail.note')}</p>
      {data ? (
        <>
          <Facts mail={data} />
          {data.server ? <TestMail /> : null}
        </>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} height={20} />
      )}
    </section>
  );
}

function Facts({ mail: { server, fromName, fromAddress, domain, plusAddresses } }: { mail: Outgoing }) {
  const { t } = useTranslation();
  const from = fromName === '' ? fromAddress : `${fromName} <${fromAddress}>`;
  const answers = plusAddresses ? t('outgoingMail.plus', { domain }) : fromAddress;
  return (
    <>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('outgoingMail.server')}</dt>
          <dd>{server ? `${server.host}:${server.port}` : t('outgoingMail.unset')}</dd>
        </div>
        {server ? (
          <div>
            <dt>{t('outgoingMail.encryption')}</dt>
            <dd>{t(`outgoingMail.encryptionName.${server.encryption}`)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('outgoingMail.from')}</dt>
          <dd>{from}</dd>
        </div>
        <div>
          <dt>{t('outgoingMail.answers')}</dt>
          <dd>{answers}</dd>
        </div>
      </dl>
      {server === null ? <Warning>{t('outgoingMail.unsetHelp')}</Warning> : null}
      {server?.certificateChecked === false ? <Warning>{t('outgoingMail.unchecked')}</Warning> : null}
    </>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className={styles['warning']}>
      <TriangleAlert size={16} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

function TestMail() {
  const { t } = useTranslation();
  const mayTest = useCan()('settings:write');
  const test = useMutation({ mutationFn: sendTestMail });
  if (!mayTest) return null;
  return (
    <div className={mails['test']}>
      <Button
        busy={test.isPending}
        onClick={() => {
          test.mutate();
        }}
      >
        {t('outgoingMail.test')}
      </Button>
      <ProblemNote error={test.error} />
      <div role="status">
        {test.data ? (
          <p className={mails['works']}>
            <CircleCheck size={16} aria-hidden="true" />
            <span>
              {t('outgoingMail.sent', { address: test.data.to })}
              <small className={mails['address']}>{t('outgoingMail.said', { answer: test.data.answer })}</small>
            </span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
