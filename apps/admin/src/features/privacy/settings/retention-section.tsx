import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionQuery } from '../../../api/privacy.js';
import type { RetentionRule } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace, ForbiddenFace } from '../../../ui/face.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ExactTime, useNow } from '../../../ui/time.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import { useCan } from '../../auth/session.js';
import { Section } from '../../settings/section.js';
import settings from '../../settings/settings.module.css';
import styles from './retention.module.css';
import { RetentionDialog } from './retention-dialog.js';

/** The rule that keeps instead of letting go. */
export const LEGAL_PERIOD = 'legal-period';

export function RetentionSection() {
  return useCan()('members:erase') ? <Rules /> : <ForbiddenFace />;
}

function Rules() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(retentionQuery);
  const [open, setOpen] = useState<string>();
  const rule = data?.data.find(({ name }) => name === open);
  return (
    <Section title={t('settings.privacy.title')} note={t('retention.note')}>
      {data ? (
        <ul className={styles['rules']} aria-label={t('retention.rules')}>
          {data.data.map((each) => (
            <Rule
              key={each.name}
              rule={each}
              onChange={() => {
                setOpen(each.name);
              }}
            />
          ))}
        </ul>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <div className={settings['loading']}>
          <Skeleton lines={6} height={22} />
        </div>
      )}
      {rule ? (
        <RetentionDialog
          key={rule.version}
          rule={rule}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function Rule({ rule, onChange }: { rule: RetentionRule; onChange: () => void }) {
  const { t, i18n } = useTranslation();
  const words = useOpenWords();
  const now = useNow();
  const { name, unit, after, active, firstRunAt, lastRunAt, lastCount } = rule;
  const title = words(`retention.rule.${name}.title`, name);
  const waits = active && firstRunAt !== null && Date.parse(firstRunAt) > now;
  return (
    <li className={styles['rule']}>
      <div className={styles['what']}>
        <h3>{title}</h3>
        <p>{words(`retention.rule.${name}.text`, '')}</p>
        {waits ? (
          <p>
            {t('retention.firstRun')} <ExactTime at={firstRunAt} />
          </p>
        ) : null}
        {lastRunAt === null ? null : (
          <p>
            {t('retention.lastRun', { count: lastCount ?? 0, shown: (lastCount ?? 0).toLocaleString(i18n.language) })}{' '}
            <ExactTime at={lastRunAt} />
          </p>
        )}
      </div>
      <span className={styles['state']} data-on={active || name === LEGAL_PERIOD}>
        {active || name === LEGAL_PERIOD ? t(`retention.after.${unit}`, { count: after }) : t('retention.off')}
      </span>
      <Button size="small" aria-label={t('retention.changeNamed', { title })} onClick={onChange}>
        {t('retention.change')}
      </Button>
    </li>
  );
}
