import { useTranslation } from 'react-i18next';
import type { RfmGrid } from '../../api/types.js';
import type { Place } from './rfm-card.js';
import { frequencyRange, recencyRange } from './score-ranges.js';
import styles from './value.module.css';

/** Per cent of the accent in a cell's ground: more, and words on it would be hard to read. */
const DEEPEST = 34;

interface RfmTableProps {
  grid: RfmGrid;
  chosen: Place | null;
  onChoose: (place: Place) => void;
}

/** Recency downwards from the best, frequency to the right up to the best; the deeper, the more members. */
export function RfmTable({ grid, chosen, onChoose }: RfmTableProps) {
  const { t, i18n } = useTranslation();
  const rising = Array.from({ length: grid.bins }, (_, at) => at + 1);
  const most = Math.max(...grid.cells.map(({ members }) => members));
  const at = new Map(grid.cells.map((cell) => [`${cell.recency} ${cell.frequency}`, cell]));
  const range = (of: 'daysAgo' | 'orders', ends: { from: number; to: number | null } | null) =>
    ends === null ? null : (
      <small>
        {ends.to === null
          ? t(`lifecycle.${of}More`, { from: ends.from - 1 })
          : ends.to === ends.from
            ? t(`lifecycle.${of}Only`, { from: ends.from })
            : t(`lifecycle.${of}`, { from: ends.from, to: ends.to })}
      </small>
    );
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="rfm-grid">
      <table className={styles['grid']} aria-labelledby="rfm-grid">
        <thead>
          <tr>
            <td>
              {t('lifecycle.recency')} ↓ {t('lifecycle.frequency')} →
            </td>
            {rising.map((frequency) => (
              <th key={frequency} scope="col">
                {t('lifecycle.frequencyIs', { score: frequency })}
                {range('orders', frequencyRange(grid, frequency))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rising.toReversed().map((recency) => (
            <tr key={recency}>
              <th scope="row">
                {t('lifecycle.recencyIs', { score: recency })}
                {range('daysAgo', recencyRange(grid, recency))}
              </th>
              {rising.map((frequency) => {
                const cell = at.get(`${recency} ${frequency}`);
                if (!cell)
                  return (
                    <td key={frequency} aria-label={t('lifecycle.emptyCell')}>
                      –
                    </td>
                  );
                const depth = Math.round(Math.sqrt(cell.members / most) * DEEPEST);
                const members = cell.members.toLocaleString(i18n.language);
                return (
                  <td
                    key={frequency}
                    style={{ background: `color-mix(in srgb, var(--accent) ${depth}%, var(--surface))` }}
                  >
                    <button
                      type="button"
                      aria-pressed={chosen?.recency === recency && chosen.frequency === frequency}
                      onClick={() => {
                        onChoose({ recency, frequency });
                      }}
                    >
                      <span className={styles['unseen']}>{t('lifecycle.cellAt', { r: recency, f: frequency })} </span>
                      <b>{members}</b>
                      <small>
                        {t('lifecycle.averageM', { score: cell.averageMonetary.toLocaleString(i18n.language) })}
                      </small>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
