import { useTranslation } from 'react-i18next';

const known = new Map<string, Intl.DisplayNames>();

/** A country by its code, in the person's language. */
export function useRegions(): (code: string) => string {
  const { language } = useTranslation().i18n;
  let names = known.get(language);
  if (!names) known.set(language, (names = new Intl.DisplayNames([language], { type: 'region' })));
  const { of } = { of: names.of.bind(names) };
  return (code) => of(code) ?? code;
}
