import { useTranslation } from 'react-i18next';

/** Words for names that the server may know more of than we do: ours where there are some, else what the caller gives. */
export function useOpenWords(): (key: string, otherwise: string) => string {
  const { t, i18n } = useTranslation();
  return (key, otherwise) => (i18n.exists(key) ? t(key as 'action.close') : otherwise);
}
