import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarOff, Languages, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/session.js';
import { type AdminLanguage, chooseLanguage, LANGUAGES } from '../../app/i18n.js';
import { THEMES, type ThemeChoice, useTheme } from '../../app/theme.js';
import { Avatar } from '../../ui/avatar.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import { toast } from '../../ui/toast.js';
import { Mark } from '../../ui/wordmark.js';
import { useSession } from '../auth/session.js';
import { useOwnRoleName } from '../roles/role-name.js';
import { GlobalSearch } from './global-search.js';
import { LiveNote } from './live-note.js';
import { MentionBell } from './mention-bell.js';
import styles from './top-bar.module.css';

/** Fetched when somebody asks for it. */
const OwnAbsence = lazy(async () => ({ default: (await import('../team/absences.js')).OwnAbsence }));

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor };

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['mark']} aria-label={t('shell.home')}>
        <Mark />
      </Link>
      <GlobalSearch />
      <LiveNote />
      <div className={styles['tools']}>
        <MentionBell />
        <LanguageMenu />
        <ThemeMenu />
        <UserMenu />
      </div>
    </header>
  );
}

function useLanguageItems(): MenuItem[] {
  const { i18n } = useTranslation();
  return (Object.entries(LANGUAGES) as [AdminLanguage, string][]).map(([key, label]) => ({
    key,
    label,
    checked: i18n.language === key,
    onSelect: () => {
      chooseLanguage(key);
    },
  }));
}

function useThemeItems(): MenuItem[] {
  const { t } = useTranslation();
  const { choice, choose } = useTheme();
  return THEMES.map((key: ThemeChoice) => ({
    key,
    label: t(`theme.${key}`),
    checked: choice === key,
    onSelect: () => {
      choose(key);
    },
  }));
}

function LanguageMenu() {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('shell.language')}
      className={styles['wide']}
      groups={[{ key: 'languages', items: useLanguageItems() }]}
      hint
    >
      <Languages size={18} strokeWidth={1.75} aria-hidden="true" />
    </Menu>
  );
}

function ThemeMenu() {
  const { t } = useTranslation();
  const Icon = THEME_ICONS[useTheme().choice];
  return (
    <Menu label={t('shell.theme')} className={styles['wide']} groups={[{ key: 'themes', items: useThemeItems() }]} hint>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
    </Menu>
  );
}

function UserMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const roleName = useOwnRoleName();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const leave = useMutation({
    mutationFn: signOut,
    // A new page: nothing of what this person saw stays in the browser's memory.
    onSuccess: () => {
      location.assign('/sign-in');
    },
    onError: toast.failed,
  });
  const items = [
    {
      key: 'own',
      label: t('account.title'),
      icon: <UserRound size={16} aria-hidden="true" />,
      onSelect: () => void navigate({ to: '/account' }),
    },
    {
      key: 'absence',
      label: t('team.ownAbsence'),
      icon: <CalendarOff size={16} aria-hidden="true" />,
      onSelect: () => {
        setPlanning(true);
      },
    },
    {
      key: 'sign-out',
      label: t('auth.signOut'),
      icon: <LogOut size={16} aria-hidden="true" />,
      onSelect: () => {
        leave.mutate();
      },
    },
  ];
  return (
    <>
      <Menu
        label={t('shell.account', { name: user.name })}
        groups={[
          // Small screens have no room for these two beside the search.
          { key: 'languages', label: t('shell.language'), className: styles['narrow'], items: useLanguageItems() },
          { key: 'themes', label: t('shell.theme'), className: styles['narrow'], items: useThemeItems() },
          { key: 'account', items },
        ]}
        head={
          <div className={styles['person']}>
            <b>{user.name}</b>
            <span>{user.email}</span>
            <span>{roleName}</span>
          </div>
        }
      >
        <Avatar name={user.name} size={28} />
      </Menu>
      {planning ? (
        <Suspense>
          <OwnAbsence
            onClose={() => {
              setPlanning(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
