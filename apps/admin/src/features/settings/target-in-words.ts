import { useTranslation } from 'react-i18next';

/** `24 hours`, `90 minutes`, `not measured`. */
export function useTargetInWords(): (minutes: number) => string {
  const { t, i18n } = useTranslation();
  return (minutes) => {
    if (minutes === 0) return t('clock.unmeasured');
    const [unit, count] = minutes % 60 === 0 ? (['hour', minutes / 60] as const) : (['minute', minutes] as const);
    return new Intl.NumberFormat(i18n.language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  };
}
