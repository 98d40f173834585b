import { useTranslation } from 'react-i18next';

/** Nothing for none. */
export function useWrittenCount() {
  const { i18n } = useTranslation();
  return (count: { count: number; capped: boolean } | undefined) =>
    count === undefined || count.count === 0
      ? ''
      : `${count.count.toLocaleString(i18n.language)}${count.capped ? '+' : ''}`;
}
