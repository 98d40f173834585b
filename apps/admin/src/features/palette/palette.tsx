import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Bookmark, Languages, SunMoon, Zap } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.js';
import { ORDERS_PATH, viewsQuery } from '../../api/orders.js';
import { type AdminLanguage, chooseLanguage, LANGUAGES } from '../../app/i18n.js';
import { THEMES, useTheme } from '../../app/theme.js';
import { type Choice, type ChoiceGroup, ChoiceList } from '../../ui/choice-list.js';
import { Dialog } from '../../ui/dialog.js';
import { StatusMark } from '../../ui/status-mark.js';
import { useCan } from '../auth/session.js';
import { contactName } from '../inbox/contact-name.js';
import { searchOfView } from '../inbox/inbox-query.js';
import { SourceIcon } from '../inbox/source-icon.js';
import { Keys } from '../keyboard/keys.js';
import { SHORTCUTS, type ShortcutName } from '../keyboard/shortcuts.js';
import type { offeredActs } from '../keyboard/use-shortcuts.js';
import { PLACES } from '../shell/places.js';

const PAUSE_MS = 150;
const FEWEST_LETTERS = 2;
const FOUND = 6;
/** Of use to the fingers only. */
const UNNAMED: readonly ShortcutName[] = ['palette', 'next', 'previous', 'open', 'back'];

interface PaletteProps {
  /** What can be done on the screen under it. */
  offered: ReturnType<typeof offeredActs>;
  onClose: () => void;
}

/** Everything by its name: orders, places, and what can be done with the order or the selection on the screen. */
export function Palette({ offered, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const orders = useFoundOrders(typed.trim());
  const places = usePlaces();
  const views = useViews();
  const tastes = useTastes();
  const icon = <Zap size={16} aria-hidden="true" />;

  const after = (choices: Choice[]): Choice[] =>
    choices.map((choice) => ({
      ...choice,
      onPick: () => {
        onClose();
        // Only when the palette is gone can the page under it take the focus.
        setTimeout(choice.onPick);
      },
    }));
  const acts = offered.flatMap(({ name, act }) => {
    const { group, keys } = SHORTCUTS[name];
    if (UNNAMED.includes(name)) return [];
    const [stroke] = keys;
    const label = t(`keys.act.${name}`);
    const choice: Choice = {
      key: name,
      label: group === 'go' ? t('palette.go', { place: label }) : label,
      icon: group === 'go' ? <ArrowRight size={16} aria-hidden="true" /> : icon,
      hint: stroke === undefined ? undefined : <Keys stroke={stroke} />,
      onPick: act,
    };
    return [{ group, choice }];
  });
  const of = (wanted: string) => acts.filter(({ group }) => group === wanted).map(({ choice }) => choice);

  const groups: ChoiceGroup[] = [
    { key: 'orders', label: t('palette.orders'), choices: after(orders) },
    { key: 'acts', label: t('palette.acts'), choices: after([...of('order'), ...of('list'), ...of('general')]) },
    { key: 'places', label: t('palette.places'), choices: after([...of('go'), ...views, ...places]) },
    { key: 'tastes', label: t('palette.tastes'), choices: after(tastes) },
  ];
  return (
    <Dialog title={t('palette.title')} shape="wide" onClose={onClose}>
      <ChoiceList
        label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        groups={groups}
        empty={t('palette.empty')}
        maxLength={200}
        onType={setTyped}
      />
    </Dialog>
  );
}

function useFoundOrders(typed: string): Choice[] {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const { data = [] } = useQuery({
    queryKey: ['palette', q],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET(ORDERS_PATH, { params: { query: { q, limit: FOUND } }, signal })).data,
    enabled: can('orders:read') && q.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
  });
  if (typed.length < FEWEST_LETTERS) return [];
  return data.map((order) => ({
    key: order.id,
    label: [order.number, contactName(order.contact) ?? t('order.nameless'), order.subject].filter(Boolean).join(' · '),
    icon: <SourceIcon source={order.source} />,
    hint: <StatusMark box={order.box} />,
    found: true,
    onPick: () => void navigate({ to: '/orders/$orderId', params: { orderId: order.id }, search: { q } }),
  }));
}

function usePlaces(): Choice[] {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  return PLACES.filter(({ permissions }) => permissions.some(can)).map(({ key, icon: Icon, to }) => ({
    key,
    label: t('palette.go', { place: t(`${key}.title`) }),
    icon: <Icon size={16} aria-hidden="true" />,
    onPick: () => void navigate({ to }),
  }));
}

function useViews(): Choice[] {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const { data } = useQuery({ ...viewsQuery, enabled: can('orders:read') });
  return (data?.data ?? []).map((view) => ({
    key: view.id,
    label: t('palette.go', { place: view.name }),
    icon: <Bookmark size={16} aria-hidden="true" />,
    onPick: () => void navigate({ to: '/orders', search: searchOfView(view) }),
  }));
}

function useTastes(): Choice[] {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useTheme();
  return [
    ...THEMES.map((theme) => ({
      key: `theme-${theme}`,
      label: `${t('shell.theme')}: ${t(`theme.${theme}`)}`,
      icon: <SunMoon size={16} aria-hidden="true" />,
      checked: theme === choice,
      onPick: () => {
        choose(theme);
      },
    })),
    ...(Object.entries(LANGUAGES) as [AdminLanguage, string][]).map(([language, name]) => ({
      key: `language-${language}`,
      label: `${t('shell.language')}: ${name}`,
      // Who can't read the present language looks for the English word.
      words: 'language',
      icon: <Languages size={16} aria-hidden="true" />,
      checked: language === i18n.language,
      onPick: () => {
        chooseLanguage(language);
      },
    })),
  ];
}
