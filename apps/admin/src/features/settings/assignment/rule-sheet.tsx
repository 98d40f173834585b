import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRule, changeRule, deleteRule, rulesQuery } from '../../../api/assignment.js';
import { isProblem } from '../../../api/problem.js';
import type { AssignmentRule, NewAssignmentRule, RuleConditions } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField, Field, FieldStack } from '../../../ui/field.js';
import { toast } from '../../../ui/toast.js';
import { useCan } from '../../auth/session.js';
import styles from './assignment.module.css';
import { ConditionsEditor } from './conditions-editor.js';
import { ManyChoice } from './many-choice.js';
import { useNames } from './rule-in-words.js';

export function RuleSheet({ rule, onClose }: { rule: AssignmentRule | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const { staff, teams } = useNames();
  const [name, setName] = useState(rule?.name ?? '');
  const [conditions, setConditions] = useState<RuleConditions>(rule?.conditions ?? {});
  const [target, setTarget] = useState<'people' | 'team'>(rule?.teamId ? 'team' : 'people');
  const [staffIds, setStaffIds] = useState(rule?.staffIds ?? []);
  const [teamId, setTeamId] = useState(rule?.teamId ?? '');
  const [by, setBy] = useState(rule?.by ?? 'round-robin');
  const [workingOnly, setWorkingOnly] = useState(rule?.workingOnly ?? false);
  const [tried, setTried] = useState(false);
  const nobody = target === 'team' ? teamId === '' : staffIds.length === 0;
  const stored = () => {
    void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
    toast.done(t('settings.saved'));
    onClose();
  };
  const store = useMutation({
    mutationFn: (body: NewAssignmentRule) => (rule ? changeRule(rule, body) : addRule(body)),
    onSuccess: stored,
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
  });
  const remove = useMutation({ mutationFn: () => deleteRule(rule?.id ?? ''), onSuccess: stored });
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || nobody) return;
    const who = target === 'team' ? { staffIds: null, teamId } : { staffIds, teamId: null };
    store.mutate({ name: name.trim(), active: rule?.active ?? true, conditions, ...who, by, workingOnly });
  };
  const several = target === 'team' || staffIds.length > 1;
  return (
    <Dialog
      shape="sheet"
      title={rule ? rule.name : t('settings.assignment.add')}
      onClose={onClose}
      pending={store.isPending}
      error={store.error ?? remove.error}
      {...(readOnly ? {} : { onSubmit: submit, submitLabel: rule ? t('action.save') : t('settings.assignment.add') })}
    >
      <FieldStack>
        <Field
          label={t('settings.assignment.name')}
          required
          maxLength={100}
          autoFocus={!rule}
          readOnly={readOnly}
          value={name}
          error={tried && name.trim() === '' ? t('form.required') : undefined}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <ConditionsEditor conditions={conditions} onChange={setConditions} />
        <fieldset className={styles['group']}>
          <legend>{t('settings.assignment.to')}</legend>
          <ChoiceField
            label={t('settings.assignment.kind')}
            options={[
              { value: 'people', label: t('settings.assignment.people') },
              { value: 'team', label: t('settings.assignment.team') },
            ]}
            value={target}
            onChange={(event) => {
              setTarget(event.target.value === 'team' ? 'team' : 'people');
            }}
          />
          {target === 'team' ? (
            <ChoiceField
              label={t('settings.assignment.team')}
              options={[{ value: '', label: t('settings.assignment.choose') }, ...teams.map(choice)]}
              value={teamId}
              onChange={(event) => {
                setTeamId(event.target.value);
              }}
            />
          ) : (
            <ManyChoice
              label={t('settings.assignment.people')}
              placeholder={t('settings.assignment.choose')}
              options={staff.filter(({ active, id }) => active || staffIds.includes(id)).map(choice)}
              values={staffIds}
              onChange={setStaffIds}
            />
          )}
          {tried && nobody ? <p className={styles['error']}>{t('settings.assignment.chooseSomebody')}</p> : null}
          {several ? (
            <ChoiceField
              label={t('settings.assignment.by')}
              options={(['round-robin', 'least-loaded'] as const).map((value) => ({
                value,
                label: t(`settings.assignment.way.${value}`),
              }))}
              value={by}
              onChange={(event) => {
                setBy(event.target.value === 'least-loaded' ? 'least-loaded' : 'round-robin');
              }}
            />
          ) : null}
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={workingOnly}
              onChange={(event) => {
                setWorkingOnly(event.target.checked);
              }}
            />
            {t('settings.assignment.workingOnly')}
          </label>
          <p className={styles['help']}>{t('settings.assignment.absentHelp')}</p>
        </fieldset>
        {rule && !readOnly ? (
          <div>
            <Button
              danger
              busy={remove.isPending}
              onClick={() => {
                remove.mutate();
              }}
            >
              {t('settings.assignment.delete')}
            </Button>
          </div>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}

function choice({ id, name }: { id: string; name: string }): { value: string; label: string } {
  return { value: id, label: name };
}
