import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { Keys } from './keys.js';
import { SHORTCUT_GROUPS, SHORTCUT_NAMES, SHORTCUTS } from './shortcuts.js';
import styles from './shortcuts-dialog.module.css';

/** What `?` shows: the table of shortcuts itself, so that it can't tell anything else than what the keys do. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.title')} shape="wide" onClose={onClose}>
      <div className={styles['groups']}>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {SHORTCUT_NAMES.filter((name) => SHORTCUTS[name].group === group).map((name) =>
                SHORTCUTS[name].keys.length > 0 ? (
                  <div key={name}>
                    <dt>{t(`keys.act.${name}`)}</dt>
                    <dd>
                      {SHORTCUTS[name].keys.map((stroke, nth) => (
                        <span key={stroke}>
                          {nth > 0 ? <i> {t('keys.or')} </i> : null}
                          <Keys stroke={stroke} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
