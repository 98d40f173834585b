import { useTranslation } from 'react-i18next';
import type { ValueMovements } from '../../api/types.js';
import { STAGES, VALUE_GROUPS } from '../members/members-search.js';
import { type Grouping, useGroupWords } from './use-group-words.js';
import styles from './value.module.css';

interface MovementMatrixProps {
  what: Grouping;
  movements: ValueMovements['movements'];
}

/** From downwards, to sideways; who stayed is in the diagonal and set back. */
export function MovementMatrix({ what, movements }: MovementMatrixProps) {
  const { t, i18n } = useTranslation();
  const named = useGroupWords();
  const groups: string[] = what === 'stage' ? [...STAGES] : [...VALUE_GROUPS, 'none'];
  const figure = (members: number) => members.toLocaleString(i18n.language);
  const count = (fits: (from: string, to: string) => boolean) =>
    movements.filter(({ from, to }) => fits(from, to)).reduce((sum, { members }) => sum + members, 0);
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="value-movements">
        <table className={styles['matrix']} aria-labelledby="value-movements">
          <thead>
            <tr>
              <td>{t('lifecycle.fromTo')}</td>
              {groups.map((to) => (
                <th key={to} scope="col">
                  {named(what, to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groups, 'new'].map((from) => (
              <tr key={from}>
                <th scope="row">{named(what, from)}</th>
                {groups.map((to) => {
                  const members = count((was, is) => was === from && is === to);
                  return (
                    <td key={to} data-stayed={from === to} data-none={members === 0}>
                      {members === 0 ? '–' : figure(members)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['early']}>
        {t('lifecycle.movedCount', {
          members: figure(count((from, to) => from !== to && from !== 'new')),
          stayed: figure(count((from, to) => from === to)),
          fresh: figure(count((from) => from === 'new')),
        })}
      </p>
    </>
  );
}
