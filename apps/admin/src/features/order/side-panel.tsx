import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types.js';
import { ExactTime } from '../../ui/time.js';
import { useOpenWords } from '../../ui/use-open-words.js';
import { useResponseFacts } from '../clock/response-facts.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import { OrderTasks } from '../tasks/order-tasks.js';
import { History } from './history.js';
import styles from './side-panel.module.css';
import { lazy, type ReactNode, Suspense } from 'react';

const OrderSupply = lazy(async () => ({ default: (await import('../supply/order-supply.js')).OrderSupply }));

/** Who wrote, from where they came, and what happened to the order. */
export function SidePanel({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { contact, utm, form, referrer, customFields } = order;
  const { told } = useCustomFields();
  const words = useOpenWords();
  const origin = Object.entries(utm);
  const response = useResponseFacts(order);
  return (
    <aside aria-label={t('side.title')} className={styles['panel']}>
      <section className={styles['block']}>
        <h2>{t('order.contact')}</h2>
        <dl>
          <Line label={t('contact.name')}>{contact.name}</Line>
          <Line label={t('contact.company')}>{contact.company}</Line>
          <Line label={t('contact.email')}>
            {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
          </Line>
          <Line label={t('contact.phone')}>
            {contact.phone ? <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a> : null}
          </Line>
          <Line label={t('contact.language')}>{t(`language.${order.locale}`)}</Line>
        </dl>
      </section>
      <OrderTasks order={order} />
      <Suspense fallback={null}>
        <OrderSupply order={order} />
      </Suspense>
      <section className={styles['block']}>
        <h2>{t('side.origin')}</h2>
        <dl>
          <Line label={t('order.source')}>{t(`source.${order.source}`)}</Line>
          <Line label={t('order.received')}>
            <ExactTime at={order.createdAt} />
          </Line>
          {response.map(({ key, label, value }) => (
            <Line key={key} label={label}>
              {value}
            </Line>
          ))}
          <Line label={t('side.form')}>
            {form ? t('side.formVersion', { title: form.title, version: form.version }) : null}
          </Line>
          <Line label={t('side.referrer')}>{referrer ? <Referrer address={referrer} /> : null}</Line>
          {origin.map(([name, value]) => (
            <Line key={name} label={words(`side.utm.${name.replace(/^utm_/, '')}`, name)}>
              {value}
            </Line>
          ))}
        </dl>
      </section>
      {Object.keys(customFields).length > 0 ? (
        <section className={styles['block']}>
          <h2>{t('side.custom')}</h2>
          <dl>
            {told(customFields).map(({ key, name, type, text }) => (
              <Line key={key} label={name}>
                {type === 'url' ? <Referrer address={text} /> : text}
              </Line>
            ))}
          </dl>
        </section>
      ) : null}
      <History orderId={order.id} currency={order.currency} />
    </aside>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The address comes from the visitor: only a web address becomes a link. */
function Referrer({ address }: { address: string }) {
  const shown = address.replace(/^https?:\/\/(www\.)?/, '');
  if (!/^https?:\/\//.test(address)) return shown;
  return (
    <a href={address} title={address} target="_blank" rel="noreferrer noopener nofollow">
      {shown}
    </a>
  );
}
