import { useCustomFields } from './custom-words.js';

/** All of an order's own values in one line, for the list. */
export function CustomCell({ values }: { values: Record<string, unknown> }) {
  const text = useCustomFields()
    .told(values)
    .map((one) => `${one.name}: ${one.text}`)
    .join(' · ');
  return <span title={text}>{text}</span>;
}
