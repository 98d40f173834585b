import { useTranslation } from 'react-i18next';
import type { MemberSettings } from '../../api/types.js';

/** What topics are called in the reader's language; one that is gone is called by its key. */
export function useTopics(settings: MemberSettings | undefined): { nameOf: (key: string) => string } {
  const { i18n } = useTranslation();
  return {
    nameOf: (key) => {
      const label = settings?.topics.find((topic) => topic.key === key)?.label ?? {};
      return (
        Object.entries(label).find(([language]) => language === i18n.language)?.[1] ?? Object.values(label)[0] ?? key
      );
    },
  };
}
