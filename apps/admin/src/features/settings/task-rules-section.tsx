import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, ListChecks, Pencil, Power, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTaskRule, changeTaskRule, deleteTaskRule, TASK_KINDS, taskRulesQuery } from '../../api/tasks.js';
import type { TaskRule } from '../../api/types.js';
import { AddButton } from '../../ui/add-button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { Face } from '../../ui/face.js';
import { ChoiceField, Field, FieldRow, FieldStack } from '../../ui/field.js';
import { Menu } from '../../ui/menu.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { useAssignees } from '../order/assignee-select.js';
import { useTaskTitle } from '../tasks/use-task-title.js';
import { Pending } from './pending.js';
import { Section } from './section.js';
import styles from './settings.module.css';

const STATUSES: readonly TaskRule['status'][] = ['processed', 'won', 'lost'];

export function TaskRulesSection() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const writable = useCan()('settings:write');
  const titleOf = useTaskTitle();
  const { data, error, refetch } = useQuery(taskRulesQuery);
  const [open, setOpen] = useState<TaskRule | 'new'>();
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => {
      toast.done(t('settings.saved'));
    },
    onError: toast.failed,
    onSettled: () => client.invalidateQueries({ queryKey: taskRulesQuery.queryKey }),
  });
  const name = (rule: TaskRule) => `${t(`box.${rule.status}`)} · ${titleOf(rule)}`;
  const columns: Column<TaskRule>[] = [
    { key: 'status', title: t('taskRules.when'), cell: ({ status }) => t(`box.${status}`) },
    {
      key: 'wait',
      title: t('taskRules.wait'),
      cell: ({ waitDays, workingDays }) =>
        workingDays ? t('taskRules.workingDays', { count: waitDays }) : t('taskRules.days', { count: waitDays }),
    },
    { key: 'task', title: t('taskRules.task'), cell: titleOf },
    {
      key: 'to',
      title: t('tasks.assignee'),
      secondary: true,
      cell: ({ assignee }) => assignee?.name ?? t('taskRules.inCharge'),
    },
    {
      key: 'state',
      title: t('taskRules.state'),
      cell: ({ active }) => (active ? t('taskRules.on') : t('taskRules.off')),
    },
    {
      key: 'acts',
      title: t('taskRules.actions'),
      number: true,
      cell: (rule) =>
        writable ? (
          <Menu
            label={t('tasks.actionsNamed', { title: name(rule) })}
            hint
            groups={[
              {
                key: 'acts',
                items: [
                  {
                    key: 'edit',
                    label: t('taskRules.edit'),
                    icon: <Pencil size={16} aria-hidden="true" />,
                    onSelect: () => {
                      setOpen(rule);
                    },
                  },
                  {
                    key: 'switch',
                    label: rule.active ? t('taskRules.switchOff') : t('taskRules.switchOn'),
                    icon: <Power size={16} aria-hidden="true" />,
                    onSelect: () => {
                      act.mutate(() => changeTaskRule(rule.id, rule.version, { active: !rule.active }));
                    },
                  },
                  {
                    key: 'delete',
                    label: t('taskRules.delete'),
                    icon: <Trash2 size={16} aria-hidden="true" />,
                    danger: true,
                    onSelect: () => {
                      act.mutate(() => deleteTaskRule(rule.id));
                    },
                  },
                ],
              },
            ]}
          >
            <Ellipsis size={18} aria-hidden="true" />
          </Menu>
        ) : null,
    },
  ];
  return (
    <Section
      title={t('settings.taskRules.title')}
      note={t('taskRules.note')}
      actions={
        writable ? (
          <AddButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('taskRules.add')}
          </AddButton>
        ) : undefined
      }
    >
      {data ? (
        data.data.length > 0 ? (
          <DataTable label={t('settings.taskRules.title')} columns={columns} rows={data.data} />
        ) : (
          <Face icon={ListChecks} title={t('taskRules.none')} />
        )
      ) : (
        <Pending error={error} refetch={refetch} />
      )}
      {open ? (
        <RuleDialog
          rule={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function RuleDialog({ rule, onClose }: { rule: TaskRule | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const colleagues = useAssignees(rule?.assignee ?? null).filter(({ value }) => value !== '');
  const [values, setValues] = useState({
    status: rule?.status ?? 'won',
    waitDays: String(rule?.waitDays ?? 7),
    workingDays: rule?.workingDays ?? false,
    kind: rule?.kind ?? 'call',
    title: rule?.title ?? '',
    assigneeId: rule?.assignee?.id ?? '',
  });
  const [tried, setTried] = useState(false);
  const days = /^\d{1,4}$/.test(values.waitDays) ? Number(values.waitDays) : 9999;
  const valid = days <= 3650;
  const save = useMutation({
    mutationFn: () => {
      const { status, workingDays, kind, title, assigneeId } = values;
      const body = { status, waitDays: days, workingDays, kind, title: title.trim(), assigneeId: assigneeId || null };
      return rule ? changeTaskRule(rule.id, rule.version, body) : addTaskRule(body);
    },
    onSuccess: () => {
      toast.done(t('settings.saved'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: taskRulesQuery.queryKey }),
  });
  return (
    <Dialog
      title={rule ? t('taskRules.edit') : t('taskRules.add')}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (valid) save.mutate();
      }}
    >
      <FieldStack>
        <FieldRow>
          <ChoiceField
            label={t('taskRules.when')}
            options={STATUSES.map((value) => ({ value, label: t(`box.${value}`) }))}
            value={values.status}
            autoFocus
            onChange={(event) => {
              setValues({ ...values, status: STATUSES.find((each) => each === event.target.value) ?? values.status });
            }}
          />
          <Field
            label={t('taskRules.waitDays')}
            inputMode="numeric"
            error={tried && !valid ? t('taskRules.waitRange') : undefined}
            value={values.waitDays}
            onChange={(event) => {
              setValues({ ...values, waitDays: event.target.value.trim() });
            }}
          />
        </FieldRow>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={values.workingDays}
            onChange={(event) => {
              setValues({ ...values, workingDays: event.target.checked });
            }}
          />
          {t('taskRules.onlyWorkingDays')}
        </label>
        <FieldRow>
          <ChoiceField
            label={t('tasks.kindLabel')}
            options={TASK_KINDS.map((value) => ({ value, label: t(`tasks.kind.${value}`) }))}
            value={values.kind}
            onChange={(event) => {
              setValues({ ...values, kind: TASK_KINDS.find((each) => each === event.target.value) ?? values.kind });
            }}
          />
          <ChoiceField
            label={t('tasks.assignee')}
            options={[{ value: '', label: t('taskRules.inCharge') }, ...colleagues]}
            value={values.assigneeId}
            onChange={(event) => {
              setValues({ ...values, assigneeId: event.target.value });
            }}
          />
        </FieldRow>
        <Field
          label={t('tasks.titleLabel')}
          help={t('taskRules.titleHelp')}
          maxLength={200}
          value={values.title}
          onChange={(event) => {
            setValues({ ...values, title: event.target.value });
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
