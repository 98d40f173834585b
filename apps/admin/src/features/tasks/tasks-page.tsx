import { useNavigate, useSearch } from '@tanstack/react-router';
import { ListPlus, Sun } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTasks } from '../../api/tasks.js';
import type { Task } from '../../api/types.js';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import { useTitle } from '../../lib/use-title.js';
import { Button } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard, useCan } from '../auth/session.js';
import { CompleteDialog } from './complete-dialog.js';
import { groupOf, TASK_GROUPS } from './task-days.js';
import { TaskDialog } from './task-dialog.js';
import { TaskLine } from './task-line.js';
import { OWNERS, VIEWS } from './task-views.js';
import styles from './tasks.module.css';

export function TasksPage() {
  return (
    <Guard permission="tasks:read">
      <MyDay />
    </Guard>
  );
}

function MyDay() {
  const { t } = useTranslation();
  const writable = useCan()('tasks:write');
  const navigate = useNavigate();
  const { view = 'mine' } = useSearch({ from: '/signed-in/tasks' });
  const list = useTasks(OWNERS[view], view === 'closed' ? 'closed' : 'open');
  const { data, error, refetch, hasNextPage } = list;
  const [adding, setAdding] = useState(false);
  const [completing, setCompleting] = useState<Task>();
  const [editing, setEditing] = useState<Task>();
  const lists = useRef<HTMLDivElement>(null);
  useTitle(t('tasks.title'));
  useTaskKeys(lists, () => {
    if (writable) setAdding(true);
  });
  const line = (task: Task) => <TaskLine key={task.id} task={task} onComplete={setCompleting} onEdit={setEditing} />;
  return (
    <Page
      title={t('tasks.title')}
      actions={
        writable ? (
          <Button
            look="primary"
            icon={<ListPlus size={16} aria-hidden="true" />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('tasks.add')}
          </Button>
        ) : undefined
      }
    >
      <div className={styles['views']} role="group" aria-label={t('tasks.views')}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => void navigate({ to: '/tasks', search: each === 'mine' ? {} : { view: each } })}
          >
            {t(`tasks.view.${each}`)}
          </button>
        ))}
      </div>
      <div ref={lists} className={styles['groups']}>
        {data ? (
          <Groups
            tasks={data.pages.flatMap((page) => page.data)}
            more={hasNextPage}
            closed={view === 'closed'}
            line={line}
          />
        ) : error ? (
          <Card>
            <ErrorFace error={error} retry={() => void refetch()} />
          </Card>
        ) : (
          <Skeleton lines={7} height={22} />
        )}
        {hasNextPage ? (
          <div className={styles['more']}>
            <Button onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
              {list.isFetchNextPageError ? t('face.retry') : t('inbox.more')}
            </Button>
          </div>
        ) : null}
      </div>
      {adding ? (
        <TaskDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {editing ? (
        <TaskDialog
          task={editing}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      ) : null}
      {completing ? (
        <CompleteDialog
          task={completing}
          onClose={() => {
            setCompleting(undefined);
          }}
        />
      ) : null}
    </Page>
  );
}

interface GroupsProps {
  tasks: Task[];
  /** There are more than these. */
  more: boolean;
  closed: boolean;
  line: (task: Task) => ReactNode;
}

function Groups({ tasks, more, closed, line }: GroupsProps) {
  const { t } = useTranslation();
  if (tasks.length === 0) {
    return (
      <Card>
        <Face icon={Sun} title={closed ? t('tasks.noneClosed') : t('tasks.none')}>
          {closed ? null : t('tasks.noneText')}
        </Face>
      </Card>
    );
  }
  if (closed) {
    return (
      <Card>
        <ul className={styles['list']} aria-label={t('tasks.view.closed')}>
          {tasks.map(line)}
        </ul>
      </Card>
    );
  }
  const now = new Date();
  return TASK_GROUPS.map((group) => {
    const members = tasks.filter((task) => groupOf(task, now) === group);
    if (members.length === 0) return null;
    const goesOn = more && members.at(-1) === tasks.at(-1);
    return (
      <section key={group} aria-label={t(`tasks.group.${group}`)}>
        <h2 className={styles['group']} data-overdue={group === 'overdue'}>
          {t(`tasks.group.${group}`)} <span>{`${members.length}${goesOn ? '+' : ''}`}</span>
        </h2>
        <Card>
          <ul className={styles['list']}>{members.map(line)}</ul>
        </Card>
      </section>
    );
  });
}

/** j and k walk the tasks; x or Enter completes the one that has the focus; n makes a new one. */
function useTaskKeys(lists: { current: HTMLElement | null }, add: () => void): void {
  const ticks = () => [...(lists.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
  const step = (by: 1 | -1) => {
    const all = ticks();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    x: () => {
      ticks()
        .find((tick) => tick === document.activeElement)
        ?.click();
    },
    n: (event) => {
      event.preventDefault();
      add();
    },
  });
}
