import { useTranslation } from 'react-i18next';
import { TIMELINE_KINDS, type TimelineKind } from '../../api/timeline.js';
import { type Permission, useCan } from '../auth/session.js';
import styles from './timeline.module.css';

const NEEDS: Partial<Record<TimelineKind, Permission>> = {
  order: 'orders:read',
  mail: 'orders:read',
  note: 'orders:read',
  call: 'orders:read',
  task: 'orders:read',
  segment: 'segments:read',
};

interface Props {
  /** None: all. */
  chosen: readonly TimelineKind[];
  onChoose: (kinds: readonly TimelineKind[]) => void;
}

/** By which the timeline is narrowed; pressed again, a kind is left out again. */
export function KindChips({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const kinds = TIMELINE_KINDS.filter((kind) => {
    const needed = NEEDS[kind];
    return needed === undefined || can(needed);
  });
  return (
    <div role="group" aria-label={t('timeline.narrow')} className={styles['chips']}>
      <Chip
        label={t('timeline.all')}
        pressed={chosen.length === 0}
        onPress={() => {
          onChoose([]);
        }}
      />
      {kinds.map((kind) => (
        <Chip
          key={kind}
          label={t(`timeline.kind.${kind}`)}
          pressed={chosen.includes(kind)}
          onPress={() => {
            onChoose(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
          }}
        />
      ))}
    </div>
  );
}

function Chip({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}
