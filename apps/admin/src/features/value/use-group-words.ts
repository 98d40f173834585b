import { useTranslation } from 'react-i18next';
import { STAGES, VALUE_GROUPS } from '../members/members-search.js';

export type Grouping = 'stage' | 'group';

/** What a stage or a value group is called. */
export function useGroupWords(): (what: Grouping, of: string | null) => string {
  const { t } = useTranslation();
  return (what, of) => {
    const stage = STAGES.find((each) => each === of);
    if (what === 'stage' && stage) return t(`member.stage.${stage}`);
    const group = VALUE_GROUPS.find((each) => each === of);
    if (what === 'group' && group) return t(`member.valueGroup.${group}`);
    return of === 'new' ? t('lifecycle.new') : t('lifecycle.none');
  };
}
