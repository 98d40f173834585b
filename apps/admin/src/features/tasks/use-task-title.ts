import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/types.js';

/** A task without a title goes by its kind. */
export function useTaskTitle(): (task: Pick<Task, 'title' | 'kind'>) => string {
  const { t } = useTranslation();
  return ({ title, kind }) => (title === '' ? t(`tasks.kind.${kind}`) : title);
}
