import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { typedMoney } from '../../lib/typed-money.js';
import { Button } from '../../ui/button.js';
import styles from './supply.module.css';
import type { TypedLine, useForwarding } from './use-forwarding.js';

interface ForwardLinesProps {
  form: ReturnType<typeof useForwarding>;
  tried: boolean;
}

/** Which items, how many, and what is offered for them. What the customer pays is not shown here: it would soon be sent along. */
export function ForwardLines({ form, tried }: ForwardLinesProps) {
  const { t } = useTranslation();
  const { lines, setLines, priced } = form;
  const currency = lines[0]?.price.currency ?? '';
  const change = (line: TypedLine, part: Partial<TypedLine>) => {
    setLines(lines.map((each) => (each === line ? { ...each, ...part } : each)));
  };
  const nameOf = (line: TypedLine, index: number) => line.name || t('supply.lineNo', { number: index + 1 });
  const faulty = lines.some((line) => form.quantityFault(line) || form.priceFault(line) || form.nameFault(line));
  return (
    <fieldset className={styles['lines']}>
      <legend>{t('order.items')}</legend>
      <ul>
        {lines.map((line, index) => (
          <li key={line.itemId ?? index} data-taken={line.taken}>
            <input
              type="checkbox"
              aria-label={t('supply.take', { name: nameOf(line, index) })}
              checked={line.taken}
              onChange={(event) => {
                change(line, { taken: event.target.checked });
              }}
            />
            {line.itemId === undefined ? (
              <input
                className={styles['typed']}
                aria-label={t('supply.what', { number: index + 1 })}
                placeholder={t('supply.whatHint')}
                maxLength={500}
                aria-invalid={tried && form.nameFault(line)}
                value={line.name}
                onChange={(event) => {
                  change(line, { name: event.target.value });
                }}
              />
            ) : (
              <span className={styles['what']}>
                {line.name}
                {line.sku ? <span>{line.sku}</span> : null}
              </span>
            )}
            <input
              className={styles['figure']}
              inputMode="numeric"
              aria-label={t('supply.quantityOf', { name: nameOf(line, index) })}
              aria-invalid={tried && form.quantityFault(line)}
              disabled={!line.taken}
              value={line.quantity}
              onChange={(event) => {
                change(line, { quantity: event.target.value });
              }}
            />
            {priced ? (
              <input
                className={styles['figure']}
                inputMode="decimal"
                placeholder={currency}
                aria-label={t('supply.priceOf', { name: nameOf(line, index), currency })}
                aria-invalid={tried && form.priceFault(line)}
                disabled={!line.taken}
                value={line.price.text}
                onChange={(event) => {
                  change(line, { price: { ...line.price, text: event.target.value } });
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {tried && (faulty || form.nothing) ? (
        <p className={styles['error']} role="alert">
          {form.nothing ? t('supply.nothing') : t('supply.linesFault')}
        </p>
      ) : null}
      <div className={styles['lineActs']}>
        <Button
          size="small"
          icon={<Plus size={15} aria-hidden="true" />}
          onClick={() => {
            setLines([
              ...lines,
              { name: '', sku: null, taken: true, quantity: '1', price: typedMoney(null, currency) },
            ]);
          }}
        >
          {t('supply.addLine')}
        </Button>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={priced}
            onChange={(event) => {
              form.setPriced(event.target.checked);
            }}
          />
          {t('supply.offerPrices')}
        </label>
      </div>
    </fieldset>
  );
}
