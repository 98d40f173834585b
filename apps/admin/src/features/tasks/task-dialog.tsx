import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeTask, createTask, TASK_KINDS } from '../../api/tasks.js';
import type { Task, TaskKind } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../ui/field.js';
import { useCan, useSession } from '../auth/session.js';
import { useAssignees } from '../order/assignee-select.js';
import { DueFields } from './due-fields.js';
import { daysFrom, dueOf, inputDay, typedDue } from './task-days.js';
import { useTaskAct } from './use-task-act.js';

interface TaskDialogProps {
  /** Absent: a new one. */
  task?: Task | undefined;
  /** Of a new one; its contact comes from there. */
  orderId?: string | undefined;
  onClose: () => void;
}

export function TaskDialog({ task, orderId, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const [kind, setKind] = useState<TaskKind>(task?.kind ?? 'call');
  const [title, setTitle] = useState(task?.title ?? '');
  const [note, setNote] = useState(task?.note ?? '');
  const [due, setDue] = useState(task ? typedDue(task.due) : { day: inputDay(daysFrom(new Date(), 1)), time: '' });
  const [assigneeId, setAssigneeId] = useState(task ? (task.assignee?.id ?? '') : me);
  const [phone, setPhone] = useState(task?.contact.phone ?? '');
  const [name, setName] = useState(task?.contact.name ?? '');
  const [tried, setTried] = useState(false);
  const when = dueOf(due);
  // What an order knows need not be typed again.
  const asksContact = task ? true : orderId === undefined;
  const save = useTaskAct(
    (at: string) => {
      const contact = asksContact ? { contact: { name: name.trim() || null, phone: phone.trim() || null } } : {};
      const body = {
        kind,
        title: title.trim(),
        note: note.trim(),
        due: at,
        assigneeId: assigneeId || null,
        ...contact,
      };
      return task ? changeTask(task.id, task.version, body) : createTask({ ...body, ...(orderId ? { orderId } : {}) });
    },
    task ? t('tasks.saved') : t('tasks.added'),
    true,
  );
  return (
    <Dialog
      title={task ? t('tasks.edit') : t('tasks.add')}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (when) save.mutate(when, { onSuccess: onClose });
      }}
    >
      <FieldStack>
        <FieldRow>
          <ChoiceField
            label={t('tasks.kindLabel')}
            options={TASK_KINDS.map((value) => ({ value, label: t(`tasks.kind.${value}`) }))}
            value={kind}
            autoFocus
            onChange={(event) => {
              setKind(TASK_KINDS.find((each) => each === event.target.value) ?? kind);
            }}
          />
          <Assignee value={assigneeId} current={task?.assignee ?? null} onChange={setAssigneeId} />
        </FieldRow>
        <Field
          label={t('tasks.titleLabel')}
          maxLength={200}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
        <DueFields value={due} error={tried && !when ? t('form.required') : undefined} onChange={setDue} />
        {asksContact ? (
          <FieldRow>
            <Field
              label={t('contact.name')}
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
            <Field
              label={t('contact.phone')}
              type="tel"
              maxLength={60}
              value={phone}
              onChange={(event) => {
                setPhone(event.target.value);
              }}
            />
          </FieldRow>
        ) : null}
        <TextField
          label={t('tasks.note')}
          maxLength={5000}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}

interface AssigneeProps {
  value: string;
  current: Task['assignee'];
  onChange: (id: string) => void;
}

/** Managers give tasks to anybody; others take them, or leave them to whoever has time. */
function Assignee({ value, current, onChange }: AssigneeProps) {
  const { t } = useTranslation();
  const givesAway = useCan()('orders:assign');
  const me = useSession().user.id;
  const all = useAssignees(current);
  const options = givesAway ? all : all.filter((option) => ['', me, current?.id].includes(option.value));
  return (
    <ChoiceField
      label={t('tasks.assignee')}
      options={options}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
