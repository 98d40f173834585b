import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import type { DraftKeeper, DraftView } from './draft-keeper.js';
import styles from './composer.module.css';

/** Whether what is written is kept. */
export function DraftState({ state }: Pick<DraftView, 'state'>) {
  const { t } = useTranslation();
  return (
    <span className={styles['hint']} data-failed={state === 'failed'}>
      {state === 'empty' ? '' : t(`draft.${state}`)}
    </span>
  );
}

/** The draft was changed on another device while one wrote on this one: the person says which goes on. */
export function DraftConflict({ keeper, conflict }: { keeper: DraftKeeper; conflict: DraftView['conflict'] }) {
  const { t } = useTranslation();
  if (!conflict) return null;
  return (
    <div role="alert" className={styles['conflict']}>
      <span>{t('draft.conflict')}</span>
      <Button
        size="small"
        onClick={() => {
          keeper.takeTheirs();
        }}
      >
        {t('draft.takeTheirs')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          keeper.keepMine();
        }}
      >
        {t('draft.keepMine')}
      </Button>
    </div>
  );
}
