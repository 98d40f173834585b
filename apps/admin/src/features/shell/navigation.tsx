import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import {
  AlarmClock,
  Bookmark,
  CircleCheckBig,
  CircleX,
  Inbox,
  ListTodo,
  type LucideIcon,
  ShieldAlert,
  SquarePen,
  Trash2,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { countsQuery, viewsQuery } from '../../api/orders.js';
import { taskCountsQuery } from '../../api/tasks.js';
import { Wordmark } from '../../ui/wordmark.js';
import { useCan } from '../auth/session.js';
import { searchOfView } from '../inbox/inbox-query.js';
import { BOXES, type InboxBox, type InboxSearch, OVERDUE } from '../inbox/inbox-search.js';
import styles from './navigation.module.css';
import { useWrittenCount } from './use-written-count.js';
import { PLACES } from './places.js';

export const BOX_ICONS: Record<InboxBox, LucideIcon> = {
  new: Inbox,
  processed: UserRoundCheck,
  won: CircleCheckBig,
  lost: CircleX,
  suspect: ShieldAlert,
  bin: Trash2,
};

export function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className={styles['side']} aria-label={t('shell.navigation')}>
      <Link to="/" className={styles['brand']} aria-label={t('shell.home')}>
        <Wordmark />
      </Link>
      <NavigationLinks />
    </nav>
  );
}

/** The same links in the side column and in the phone's drawer. */
export function NavigationLinks({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const places = PLACES.filter(({ permissions }) => permissions.some(can));
  return (
    <div className={styles['nav']} onClick={onNavigate}>
      {can('orders:write') ? (
        <Link to="/orders/new" className={styles['create']}>
          <SquarePen size={16} aria-hidden="true" />
          {t('newOrder.open')}
        </Link>
      ) : null}
      <ul className={styles['list']}>
        {can('tasks:read') ? <TasksLink /> : null}
        {can('orders:read') ? <OverdueLink /> : null}
      </ul>
      {can('orders:read') ? <BoxLinks /> : null}
      {can('orders:read') ? <ViewLinks /> : null}
      {places.length > 0 ? (
        <ul className={styles['list']}>
          {places.map(({ key, icon, to }) => (
            <Item key={key} icon={icon} label={t(`${key}.title`)} to={to} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What waits for oneself today stands beside it. */
function TasksLink() {
  const { t, i18n } = useTranslation();
  const { data: counts } = useQuery(taskCountsQuery);
  const waiting = counts ? counts.overdue.count + counts.today.count : 0;
  const more = counts?.overdue.capped || counts?.today.capped ? '+' : '';
  return (
    <Item
      icon={ListTodo}
      label={t('tasks.title')}
      to="/tasks"
      count={waiting === 0 ? '' : `${waiting.toLocaleString(i18n.language)}${more}`}
      strong={(counts?.overdue.count ?? 0) > 0}
    />
  );
}

/** Customers who wait too long for an answer. */
function OverdueLink() {
  const { t } = useTranslation();
  const { data: counts } = useQuery(countsQuery);
  const written = useWrittenCount();
  return (
    <Item
      icon={AlarmClock}
      label={t('clock.overdue')}
      to="/orders"
      search={OVERDUE}
      count={written(counts?.overdue)}
      strong
    />
  );
}

function BoxLinks() {
  const { t } = useTranslation();
  const { data: counts } = useQuery(countsQuery);
  const written = useWrittenCount();
  return (
    <ul className={styles['list']}>
      {BOXES.map((box) => (
        <Item
          key={box}
          icon={BOX_ICONS[box]}
          label={t(`box.${box}`)}
          to="/orders"
          search={{ box }}
          count={written(counts?.[box])}
          strong={box === 'new'}
        />
      ))}
    </ul>
  );
}

function ViewLinks() {
  const { t } = useTranslation();
  const { data: views } = useQuery(viewsQuery);
  const shownId = useShownViewId();
  if (!views || views.data.length === 0) return null;
  return (
    <section aria-label={t('view.title')}>
      <h2 className={styles['heading']}>{t('view.title')}</h2>
      <ul className={styles['list']}>
        {views.data.map((view) => (
          <li key={view.id}>
            <Link
              to="/orders"
              search={searchOfView(view)}
              className={styles['item']}
              activeOptions={{ includeSearch: true, exact: true }}
              aria-current={view.id === shownId ? 'page' : undefined}
              title={view.shared ? t('view.sharedBy', { name: view.ownerName }) : undefined}
            >
              <Bookmark size={17} strokeWidth={1.75} aria-hidden="true" />
              <span className={styles['label']}>{view.name}</span>
              {view.shared ? <Users size={14} aria-label={t('view.shared')} role="img" /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useShownViewId(): string | undefined {
  return useSearch({ from: '/signed-in/orders', shouldThrow: false })?.view;
}

const noSearch = {};

interface ItemProps {
  icon: LucideIcon;
  label: string;
  to: '/orders' | '/tasks' | (typeof PLACES)[number]['to'];
  search?: InboxSearch;
  count?: string;
  strong?: boolean;
}

function Item({ icon: Icon, label, to, search, count, strong = false }: ItemProps) {
  // A view begins from a box, but is not that box.
  const inView = useShownViewId() !== undefined;
  return (
    <li>
      <Link
        to={to}
        search={search ?? noSearch}
        className={styles['item']}
        activeOptions={{ includeSearch: search !== undefined, exact: search !== undefined && inView }}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles['label']}>{label}</span>{' '}
        <span className={styles['count']} data-strong={strong}>
          {count}
        </span>
      </Link>
    </li>
  );
}
