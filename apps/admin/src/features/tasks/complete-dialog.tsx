import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_OUTCOMES, completeTask, logCall, TASK_KINDS } from '../../api/tasks.js';
import type { CallOutcome, NextTask, Task, TaskKind } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../ui/field.js';
import { DueFields } from './due-fields.js';
import { daysFrom, dueOf, inputDay } from './task-days.js';
import styles from './tasks.module.css';
import { useTaskAct } from './use-task-act.js';
import { useTaskTitle } from './use-task-title.js';

/** After these one tries again: the next call is proposed. */
const AGAIN: readonly CallOutcome[] = ['not-reached', 'busy', 'voicemail', 'call-back'];

interface Closed {
  outcome: CallOutcome | undefined;
  note: string;
  next: NextTask | undefined;
}

export function CompleteDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  const complete = useTaskAct(
    ({ outcome, note, next }: Closed) =>
      completeTask(task.id, { note, ...(outcome ? { outcome } : {}), ...(next ? { next } : {}) }),
    t('tasks.completed'),
    true,
  );
  return (
    <ClosingDialog
      title={titleOf(task)}
      isCall={task.kind === 'call'}
      nextKind={task.kind}
      act={complete}
      onClose={onClose}
    />
  );
}

/** A call that no task had asked for. */
export function CallDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const log = useTaskAct(
    ({ outcome = 'reached', note, next }: Closed) => logCall(orderId, { outcome, note, ...(next ? { next } : {}) }),
    t('tasks.logged'),
    true,
  );
  return <ClosingDialog title={t('tasks.logCall')} isCall nextKind="call" act={log} onClose={onClose} />;
}

interface ClosingProps {
  title: string;
  isCall: boolean;
  nextKind: TaskKind;
  act: Pick<ReturnType<typeof useTaskAct<Closed>>, 'isPending' | 'error' | 'mutate'>;
  onClose: () => void;
}

/** What came of it and what comes next, in one small form. */
function ClosingDialog({ title, isCall, nextKind, act, onClose }: ClosingProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<CallOutcome>();
  const [note, setNote] = useState('');
  const [wantsNext, setWantsNext] = useState<boolean>();
  const [kind, setKind] = useState(nextKind);
  const [nextTitle, setNextTitle] = useState('');
  const [due, setDue] = useState({ day: inputDay(daysFrom(new Date(), 1)), time: '' });
  const [tried, setTried] = useState(false);
  const again = wantsNext ?? (outcome !== undefined && AGAIN.includes(outcome));
  const when = dueOf(due);
  return (
    <Dialog
      title={title}
      submitLabel={t('tasks.complete')}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if ((isCall && !outcome) || (again && !when)) return;
        const next = again && when ? { kind, title: nextTitle.trim(), due: when } : undefined;
        act.mutate({ outcome, note: note.trim(), next }, { onSuccess: onClose });
      }}
    >
      <FieldStack>
        {isCall ? (
          <Outcomes value={outcome} error={tried && !outcome ? t('form.required') : undefined} onChange={setOutcome} />
        ) : null}
        <TextField
          label={t('tasks.outcomeNote')}
          maxLength={5000}
          rows={2}
          autoFocus={!isCall}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={again}
            onChange={(event) => {
              setWantsNext(event.target.checked);
            }}
          />
          {t('tasks.next')}
        </label>
        {again ? (
          <>
            <FieldRow>
              <ChoiceField
                label={t('tasks.kindLabel')}
                options={TASK_KINDS.map((value) => ({ value, label: t(`tasks.kind.${value}`) }))}
                value={kind}
                onChange={(event) => {
                  setKind(TASK_KINDS.find((each) => each === event.target.value) ?? kind);
                }}
              />
              <Field
                label={t('tasks.titleLabel')}
                maxLength={200}
                value={nextTitle}
                onChange={(event) => {
                  setNextTitle(event.target.value);
                }}
              />
            </FieldRow>
            <DueFields value={due} error={tried && !when ? t('form.required') : undefined} onChange={setDue} />
          </>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}

interface OutcomesProps {
  value: CallOutcome | undefined;
  error: string | undefined;
  onChange: (outcome: CallOutcome) => void;
}

function Outcomes({ value, error, onChange }: OutcomesProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={styles['outcomes']} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t('tasks.outcomeLabel')}</legend>
      <div>
        {CALL_OUTCOMES.map((outcome, place) => (
          <label key={outcome}>
            <input
              type="radio"
              name={id}
              checked={value === outcome}
              autoFocus={place === 0}
              onChange={() => {
                onChange(outcome);
              }}
            />
            {t(`tasks.outcome.${outcome}`)}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
