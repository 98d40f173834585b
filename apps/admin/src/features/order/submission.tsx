import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types.js';
import { FileList } from './file-list.js';
import { ItemsTable } from './items-table.js';
import { LinkedText } from './linked-text.js';
import styles from './submission.module.css';

/** What the customer sent, as they sent it: the answers in the form's order, or the message; the items and files. */
export function Submission({ order }: { order: Order }) {
  const { t } = useTranslation();
  const asked = order.answers.length > 0;
  // A mail stands in the thread, with its files: here it would say the same twice.
  const mailed = order.source === 'email';
  const message = mailed ? '' : order.message;
  const files = mailed ? [] : order.files;
  if (!asked && !message && order.items.length === 0 && files.length === 0) return null;
  // With items in a table of their own, the product answer would say the same twice.
  const answers = order.items.length > 0 ? order.answers.filter(({ value }) => !isProductChoice(value)) : order.answers;
  return (
    <section className={styles['card']} aria-label={t('order.sent')}>
      <h2>{order.form ? order.form.title : t('order.sent')}</h2>
      {asked ? (
        <dl className={styles['answers']}>
          {answers.map(({ key, label, display }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <LinkedText text={display} />
              </dd>
            </div>
          ))}
        </dl>
      ) : message ? (
        <p className={styles['message']}>
          <LinkedText text={message} />
        </p>
      ) : null}
      {order.items.length > 0 ? <ItemsTable items={order.items} /> : null}
      {files.length > 0 ? <FileList files={files} /> : null}
    </section>
  );
}

function isProductChoice(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null && 'productId' in entry)
  );
}
