import { Link } from '@tanstack/react-router';
import { Check, CircleCheckBig, Ellipsis, Mail, MapPin, Pencil, Phone, RotateCcw, StickyNote, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dropTask, reopenTask } from '../../api/tasks.js';
import type { Task } from '../../api/types.js';
import { Menu } from '../../ui/menu.js';
import { ExactTime } from '../../ui/time.js';
import { useCan, useSession } from '../auth/session.js';
import { groupOf, shownDue } from './task-days.js';
import styles from './tasks.module.css';
import { useTaskAct } from './use-task-act.js';
import { useTaskTitle } from './use-task-title.js';

const ICONS = { call: Phone, mail: Mail, visit: MapPin, other: StickyNote } as const;

interface TaskLineProps {
  task: Task;
  onComplete: (task: Task) => void;
  onEdit: (task: Task) => void;
  /** Where the order is named already. */
  inOrder?: boolean;
}

export function TaskLine({ task, onComplete, onEdit, inOrder = false }: TaskLineProps) {
  const { t, i18n } = useTranslation();
  const me = useSession().user.id;
  const writable = useCan()('tasks:write');
  const title = useTaskTitle()(task);
  const open = task.status === 'open';
  const Icon = ICONS[task.kind];
  const { order, contact, assignee } = task;
  const who = contact.name ?? order?.contact ?? null;
  return (
    <li className={styles['line']} data-closed={!open}>
      {open && writable ? (
        <button
          type="button"
          className={styles['tick']}
          data-task={task.id}
          aria-label={t('tasks.completeNamed', { title })}
          onClick={() => {
            onComplete(task);
          }}
        >
          <Check size={14} aria-hidden="true" />
        </button>
      ) : (
        <span className={styles['icon']}>
          {open ? <Icon size={16} aria-hidden="true" /> : <CircleCheckBig size={16} aria-hidden="true" />}
        </span>
      )}
      <div className={styles['words']}>
        <span className={styles['title']}>
          <Icon size={14} aria-hidden="true" /> {title}
        </span>
        {inOrder || (!order && !who) ? null : (
          <span className={styles['who']}>
            {order ? (
              <Link to="/orders/$orderId" params={{ orderId: order.id }}>
                {who ?? order.number}
              </Link>
            ) : (
              who
            )}
          </span>
        )}
        {task.note ? <span className={styles['note']}>{task.note}</span> : null}
        <Result task={task} />
      </div>
      <div className={styles['facts']}>
        {contact.phone && open && !inOrder ? (
          <a className={styles['phone']} href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>
            <Phone size={14} aria-hidden="true" />
            {contact.phone}
          </a>
        ) : null}
        {assignee?.id === me ? null : (
          <span className={styles['assignee']}>{assignee?.name ?? t('order.unassigned')}</span>
        )}
        {open ? (
          <time className={styles['due']} dateTime={task.due} data-overdue={groupOf(task, new Date()) === 'overdue'}>
            {shownDue(task.due, i18n.language, new Date())}
          </time>
        ) : null}
      </div>
      {writable ? <TaskMenu task={task} title={title} onEdit={onEdit} /> : null}
    </li>
  );
}

/** What came of a task that is over. */
function Result({ task }: { task: Task }) {
  const { t } = useTranslation();
  if (task.status === 'open' || task.closedAt === null) return null;
  const outcome =
    task.status === 'dropped' ? t('tasks.dropped') : task.outcome ? t(`tasks.outcome.${task.outcome}`) : '';
  const words = [outcome, task.outcomeNote].filter((part) => part !== '').join(' · ');
  return (
    <span className={styles['note']}>
      {words === '' ? null : `${words} · `}
      {task.closedBy?.name} · <ExactTime at={task.closedAt} />
    </span>
  );
}

function TaskMenu({ task, title, onEdit }: { task: Task; title: string; onEdit: (task: Task) => void }) {
  const { t } = useTranslation();
  const drop = useTaskAct(dropTask, t('tasks.droppedDone'));
  const reopen = useTaskAct(reopenTask, t('tasks.reopened'));
  const items =
    task.status === 'open'
      ? [
          {
            key: 'edit',
            label: t('tasks.edit'),
            icon: <Pencil size={16} aria-hidden="true" />,
            onSelect: () => {
              onEdit(task);
            },
          },
          {
            key: 'drop',
            label: t('tasks.drop'),
            icon: <X size={16} aria-hidden="true" />,
            danger: true,
            onSelect: () => {
              drop.mutate(task.id);
            },
          },
        ]
      : [
          {
            key: 'reopen',
            label: t('tasks.reopen'),
            icon: <RotateCcw size={16} aria-hidden="true" />,
            onSelect: () => {
              reopen.mutate(task.id);
            },
          },
        ];
  return (
    <Menu label={t('tasks.actionsNamed', { title })} groups={[{ key: 'acts', items }]} hint>
      <Ellipsis size={18} aria-hidden="true" />
    </Menu>
  );
}
