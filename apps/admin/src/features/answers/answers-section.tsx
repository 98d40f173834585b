import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Ellipsis, MessageSquareText, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answersQuery, deleteAnswer } from '../../api/answers.js';
import type { CannedAnswerSummary, Language } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { AddButton } from '../../ui/add-button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { Face } from '../../ui/face.js';
import { Menu } from '../../ui/menu.js';
import { NativeSelect } from '../../ui/native-select.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { answersFor } from '../order/answer-search.js';
import { Pending } from '../settings/pending.js';
import { Section } from '../settings/section.js';
import { AnswerSheet, type Opened } from './answer-sheet.js';
import styles from './answers.module.css';

export function AnswersSection() {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(answersQuery);
  const [typed, setTyped] = useState('');
  const [lang, setLang] = useState('');
  const [whose, setWhose] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const [deleting, setDeleting] = useState<CannedAnswerSummary>();
  const writable = can('orders:write') || can('answers:write');
  const all = data?.data ?? [];
  const shown = answersFor(
    all.filter(
      ({ excerpts, shared }) => (lang === '' || lang in excerpts) && (whose === '' || shared === (whose === 'shared')),
    ),
    typed,
    Infinity,
  );
  const columns: Column<CannedAnswerSummary>[] = [
    {
      key: 'name',
      title: t('answers.name'),
      cell: ({ id, name, excerpts }) => (
        <span className={styles['name']}>
          <TextButton
            onClick={() => {
              setOpened({ id });
            }}
          >
            {name}
          </TextButton>
          <small>{Object.values(excerpts)[0]}</small>
        </span>
      ),
    },
    {
      key: 'shortcut',
      title: t('answers.shortcut'),
      cell: ({ shortcut }) => (shortcut === null ? null : <span className={styles['shortcut']}>/{shortcut}</span>),
    },
    {
      key: 'category',
      title: t('answers.category'),
      secondary: true,
      cell: ({ category }) => <span className={styles['category']}>{category}</span>,
    },
    {
      key: 'languages',
      title: t('answers.languages'),
      secondary: true,
      cell: ({ excerpts }) => (
        <ul className={styles['languages']}>
          {(Object.keys(excerpts) as Language[]).map((key) => (
            <li key={key}>{LANGUAGES[key]}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'whose',
      title: t('answers.whose'),
      secondary: true,
      cell: ({ shared }) => (shared ? t('answers.shared') : t('answers.own')),
    },
    {
      key: 'uses',
      title: t('answers.uses'),
      number: true,
      secondary: true,
      cell: ({ uses, lastUsedAt }) =>
        lastUsedAt === null ? (
          uses
        ) : (
          <>
            {uses} · <Time at={lastUsedAt} />
          </>
        ),
    },
    {
      key: 'acts',
      title: t('answers.actions'),
      number: true,
      cell: (answer) => (
        <Acts
          answer={answer}
          writable={writable}
          open={setOpened}
          remove={() => {
            setDeleting(answer);
          }}
        />
      ),
    },
  ];
  return (
    <Section
      title={t('settings.answers.title')}
      note={t('answers.note')}
      actions={
        writable ? (
          <AddButton
            onClick={() => {
              setOpened('new');
            }}
          >
            {t('answers.add')}
          </AddButton>
        ) : null
      }
    >
      {data && all.length > 0 ? (
        <>
          <div className={styles['filters']}>
            <input
              type="search"
              aria-label={t('answers.search')}
              placeholder={t('answers.search')}
              maxLength={60}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
              }}
            />
            <NativeSelect
              label={t('answers.languages')}
              value={lang}
              active={lang !== ''}
              options={[
                { value: '', label: t('answers.anyLanguage') },
                ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
              ]}
              onChange={setLang}
            />
            <NativeSelect
              label={t('answers.whose')}
              value={whose}
              active={whose !== ''}
              options={[
                { value: '', label: t('answers.anybodys') },
                { value: 'shared', label: t('answers.shared') },
                { value: 'own', label: t('answers.own') },
              ]}
              onChange={setWhose}
            />
          </div>
          {shown.length > 0 ? (
            <DataTable label={t('settings.answers.title')} columns={columns} rows={shown} />
          ) : (
            <Face icon={MessageSquareText} title={t('answers.nothingFound')} />
          )}
        </>
      ) : data ? (
        <Face icon={MessageSquareText} title={t('answers.none')}>
          {t('answers.noneText')}
        </Face>
      ) : (
        <Pending error={error} refetch={refetch} lines={5} />
      )}
      {opened ? (
        <AnswerSheet
          opened={opened}
          categories={[...new Set(all.map(({ category }) => category))].filter((name) => name !== '').sort()}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      ) : null}
      {deleting ? (
        <DeleteDialog
          answer={deleting}
          onClose={() => {
            setDeleting(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function Acts({
  answer,
  writable,
  open,
  remove,
}: {
  answer: CannedAnswerSummary;
  writable: boolean;
  open: (opened: Opened) => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const { id, name, editable } = answer;
  const edit = {
    key: 'edit',
    label: t('answers.edit'),
    icon: <Pencil size={16} aria-hidden="true" />,
    onSelect: () => {
      open({ id });
    },
  };
  const copy = {
    key: 'copy',
    label: t('answers.duplicate'),
    icon: <Copy size={16} aria-hidden="true" />,
    onSelect: () => {
      open({ id, copy: true });
    },
  };
  const erase = {
    key: 'delete',
    label: t('answers.delete'),
    icon: <Trash2 size={16} aria-hidden="true" />,
    danger: true,
    onSelect: remove,
  };
  const items = [...(editable ? [edit] : []), ...(writable ? [copy] : []), ...(editable ? [erase] : [])];
  if (items.length === 0) return null;
  return (
    <Menu label={t('answers.actionsNamed', { name })} hint groups={[{ key: 'acts', items }]}>
      <Ellipsis size={18} aria-hidden="true" />
    </Menu>
  );
}

function DeleteDialog({ answer, onClose }: { answer: CannedAnswerSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteAnswer(answer.id),
    onSuccess: () => {
      toast.done(t('answers.deleted'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: answersQuery.queryKey }),
  });
  return (
    <Dialog
      title={t('answers.deleteTitle', { name: answer.name })}
      submitLabel={t('answers.delete')}
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => {
        remove.mutate();
      }}
    >
      <p>{answer.shared ? t('answers.deleteShared') : t('answers.deleteOwn')}</p>
    </Dialog>
  );
}
