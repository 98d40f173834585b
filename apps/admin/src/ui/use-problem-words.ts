import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.js';

const CUSTOM_FIELDS = '/customFields/';

/**
 * What a problem says, in the person's language. The server writes English, and says it best: in English its own
 * words are shown, elsewhere ours for the same code, and where we have none, the server's after all.
 */
export function useProblemWords() {
  const { t, i18n } = useTranslation();

  function words(key: string, original: string, field = ''): string {
    // The code comes from the server: whether there are words for it is known only now.
    return i18n.language === 'en' || !i18n.exists(key) ? original : t(key as 'fault.custom-field-required', { field });
  }

  return {
    /** For a code that came without words of the server's. */
    wordsOf: (code: string) =>
      i18n.exists(`problem.${code}`) ? t(`problem.${code}` as 'problem.http/internal-error') : code,
    detailOf: ({ status, code, detail }: Problem) =>
      status === 0 ? t('face.offlineText') : words(`problem.${code}`, detail),
    /** What is wrong with single fields, where that says more than the detail. */
    faultsOf: ({ errors, detail }: Problem) =>
      errors
        // Of custom fields the detail is put together from these; in other languages one sentence stands for all of them.
        .filter(
          ({ pointer, message }) =>
            !detail.includes(message) || (i18n.language !== 'en' && pointer.startsWith(CUSTOM_FIELDS)),
        )
        .map(({ pointer, code, message }) => ({
          pointer,
          text: words(`fault.${code}`, message, pointer.slice(CUSTOM_FIELDS.length)),
        })),
  };
}
