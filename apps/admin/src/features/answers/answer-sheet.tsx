import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAnswer, answerQuery, answersQuery, changeAnswer } from '../../api/answers.js';
import { asProblem, isProblem } from '../../api/problem.js';
import type { CannedAnswer, Language, NewAnswer } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { Field, FieldRow, FieldStack } from '../../ui/field.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import styles from './answers.module.css';
import { TextsEditor } from './texts-editor.js';

export type Opened = { id: string; copy?: boolean } | 'new';

/** @param opened which answer, or a copy of it, or none yet */
export function AnswerSheet({
  opened,
  categories,
  onClose,
}: {
  opened: Opened;
  categories: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = opened === 'new' ? '' : opened.id;
  const { data, error, refetch } = useQuery({ ...answerQuery(id), enabled: opened !== 'new', staleTime: 0 });
  if (opened === 'new') return <Sheet answer={undefined} copy={false} categories={categories} onClose={onClose} />;
  if (data)
    return <Sheet answer={data} copy={opened.copy === true} categories={categories} onClose={onClose} key={data.id} />;
  return (
    <Dialog shape="sheet" title={t('answers.edit')} onClose={onClose}>
      {error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={8} height={20} />}
    </Dialog>
  );
}

interface SheetProps {
  answer: CannedAnswer | undefined;
  copy: boolean;
  categories: string[];
  onClose: () => void;
}

function Sheet({ answer, copy, categories, onClose }: SheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const can = useCan();
  const changed = copy ? undefined : answer;
  const [values, setValues] = useState<Required<NewAnswer>>({
    name: answer ? (copy ? t('answers.copyOf', { name: answer.name }) : answer.name) : '',
    shortcut: copy ? null : (answer?.shortcut ?? null),
    category: answer?.category ?? '',
    shared: answer ? answer.shared && can('answers:write') : !can('orders:write'),
    bodies: answer?.bodies ?? {},
  });
  const [tried, setTried] = useState(false);
  const change = (some: Partial<NewAnswer>) => {
    setValues((now) => ({ ...now, ...some }));
  };
  const nameless = values.name.trim() === '';
  const textless = Object.values(values.bodies).every((html) => html === '');
  const shortcutWrong = values.shortcut !== null && !/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u.test(values.shortcut);
  const readOnly = changed !== undefined && !changed.editable;
  const store = useMutation({
    mutationFn: () => {
      const body = { ...values, name: values.name.trim(), category: values.category.trim() };
      return changed ? changeAnswer(changed.id, changed.version, body) : addAnswer(body);
    },
    onSuccess: () => {
      toast.done(t('settings.saved'));
      onClose();
    },
    onError: (error) => {
      if (changed && isProblem(error, 412))
        void client.invalidateQueries({ queryKey: answerQuery(changed.id).queryKey });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: answersQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['get', '/api/v1/orders/{id}/answers/{answerId}'] }),
      ]),
  });
  const pointer = store.error ? asProblem(store.error).errors[0]?.pointer : undefined;
  const faulty = /^\/bodies\/(en|zh-CN|zh-TW)$/.exec(pointer ?? '')?.[1] as Language | undefined;
  return (
    <Dialog
      shape="sheet"
      title={readOnly ? values.name : changed ? t('answers.edit') : t('answers.add')}
      pending={store.isPending}
      error={store.error}
      onClose={onClose}
      {...(readOnly
        ? {}
        : {
            submitLabel: t('action.save'),
            onSubmit: () => {
              setTried(true);
              if (!nameless && !textless && !shortcutWrong) store.mutate();
            },
          })}
    >
      <FieldStack>
        <Field
          label={t('answers.name')}
          required
          maxLength={100}
          readOnly={readOnly}
          error={tried && nameless ? t('form.required') : undefined}
          value={values.name}
          onChange={({ target }) => {
            change({ name: target.value });
          }}
        />
        <FieldRow>
          <Field
            label={t('answers.shortcut')}
            help={t('answers.shortcutHelp')}
            maxLength={40}
            readOnly={readOnly}
            error={shortcutWrong ? t('answers.shortcutWrong') : undefined}
            value={values.shortcut ?? ''}
            onChange={({ target }) => {
              change({ shortcut: target.value.trim().replace(/^\//, '') || null });
            }}
          />
          <Field
            label={t('answers.category')}
            maxLength={60}
            list="answer-categories"
            readOnly={readOnly}
            value={values.category}
            onChange={({ target }) => {
              change({ category: target.value });
            }}
          />
        </FieldRow>
        <datalist id="answer-categories">
          {categories.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextsEditor
          label={t('answers.text')}
          texts={values.bodies}
          faulty={faulty}
          readOnly={readOnly}
          onChange={(bodies) => {
            change({ bodies });
          }}
        />
        {tried && textless ? <p role="alert">{t('answers.textless')}</p> : null}
        {readOnly ? null : (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={values.shared}
              disabled={!can('answers:write') || !can('orders:write')}
              onChange={({ target }) => {
                change({ shared: target.checked });
              }}
            />
            <span>
              <b>{t('answers.share')}</b> {can('answers:write') ? t('answers.shareHelp') : t('answers.mayNotShare')}
            </span>
          </label>
        )}
      </FieldStack>
    </Dialog>
  );
}
