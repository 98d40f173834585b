import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Split } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRule, reorderRules, rulesQuery } from '../../../api/assignment.js';
import type { AssignmentRule } from '../../../api/types.js';
import { AddButton } from '../../../ui/add-button.js';
import { Face } from '../../../ui/face.js';
import { TextButton } from '../../../ui/text-button.js';
import { toast } from '../../../ui/toast.js';
import { useCan } from '../../auth/session.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import styles from './assignment.module.css';
import { DryRunPanel } from './dry-run-panel.js';
import { RuleSheet } from './rule-sheet.js';
import { useRuleInWords } from './rule-in-words.js';

export function AssignmentSection() {
  const { t } = useTranslation();
  const canWrite = useCan()('settings:write');
  const { data, error, refetch } = useQuery(rulesQuery);
  const [open, setOpen] = useState<AssignmentRule | 'new'>();
  const add = canWrite ? (
    <AddButton
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('settings.assignment.add')}
    </AddButton>
  ) : null;
  return (
    <>
      <Section title={t('settings.assignment.title')} note={t('settings.assignment.note')} actions={add}>
        {data && data.data.length > 0 ? (
          <Rules rules={data.data} canWrite={canWrite} onOpen={setOpen} />
        ) : data ? (
          <Face icon={Split} title={t('settings.assignment.none')}>
            {t('settings.assignment.noneText')}
          </Face>
        ) : (
          <Pending error={error} refetch={refetch} />
        )}
      </Section>
      {data && data.data.length > 0 ? <DryRunPanel /> : null}
      {open ? (
        <RuleSheet
          key={open === 'new' ? 'new' : open.id}
          rule={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </>
  );
}

interface RulesProps {
  rules: AssignmentRule[];
  canWrite: boolean;
  onOpen: (rule: AssignmentRule) => void;
}

function Rules({ rules, canWrite, onOpen }: RulesProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useRuleInWords();
  const changed = () => client.invalidateQueries({ queryKey: rulesQuery.queryKey });
  const move = useMutation({
    mutationFn: reorderRules,
    onError: toast.failed,
    onSettled: changed,
  });
  const turn = useMutation({
    mutationFn: (rule: AssignmentRule) => changeRule(rule, { active: !rule.active }),
    onError: toast.failed,
    onSettled: changed,
  });
  const swapped = (at: number, step: 1 | -1): string[] => {
    const ids = rules.map(({ id }) => id);
    const [moved = ''] = ids.splice(at, 1);
    ids.splice(at + step, 0, moved);
    return ids;
  };
  return (
    <ol className={styles['rules']}>
      {rules.map((rule, at) => (
        <li key={rule.id} className={styles['rule']} data-off={!rule.active}>
          <span className={styles['place']}>{at + 1}</span>
          <div className={styles['words']}>
            <TextButton
              onClick={() => {
                onOpen(rule);
              }}
            >
              {rule.name}
            </TextButton>
            <p>{words.conditions(rule.conditions)}</p>
            <p>→ {words.target(rule)}</p>
          </div>
          {canWrite ? (
            <div className={styles['tools']}>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={rule.active}
                  disabled={turn.isPending}
                  aria-label={t('settings.assignment.onOf', { name: rule.name })}
                  onChange={() => {
                    turn.mutate(rule);
                  }}
                />
                {t('settings.assignment.on')}
              </label>
              {([-1, 1] as const).map((step) => (
                <button
                  key={step}
                  type="button"
                  className={styles['icon']}
                  aria-label={t(`settings.assignment.${step < 0 ? 'up' : 'down'}`, { name: rule.name })}
                  disabled={move.isPending || rules[at + step] === undefined}
                  onClick={() => {
                    move.mutate(swapped(at, step));
                  }}
                >
                  {step < 0 ? <ArrowUp size={16} aria-hidden="true" /> : <ArrowDown size={16} aria-hidden="true" />}
                </button>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
