import { useQuery } from '@tanstack/react-query';
import { Tag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsQuery } from '../../api/orders.js';
import type { BulkAct } from '../../api/types.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack, TextField } from '../../ui/field.js';
import { AssignDialog } from './assign-dialog.js';

export type BulkAsk = 'assign' | 'lose' | 'tag' | 'untag' | 'process' | 'reopen' | 'waive' | 'recycle' | 'restore';
/** What can be asked about a selection. */
export type BulkQuestion = BulkAsk | 'export' | 'purge';

interface BulkDialogProps {
  kind: BulkAsk;
  count: string;
  pending: boolean;
  onAnswer: (act: BulkAct) => void;
  onClose: () => void;
}

/** What an act on many asks first: whom, why, which tag, or merely whether one means it. */
export function BulkDialog({ kind, count, pending, onAnswer, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  if (kind === 'assign') {
    return (
      <AssignDialog
        title={t('bulk.title.assign', { count })}
        current={null}
        onPick={(assigneeId) => {
          onAnswer({ type: 'assign', assigneeId });
        }}
        onClose={onClose}
      />
    );
  }
  if (kind === 'lose') return <LoseMany {...{ count, pending, onAnswer, onClose }} />;
  if (kind === 'tag' || kind === 'untag') return <TagMany {...{ kind, count, onAnswer, onClose }} />;
  return (
    <Dialog
      title={t(`bulk.title.${kind}`, { count })}
      submitLabel={t(`bulk.${kind}`)}
      danger={kind === 'recycle'}
      pending={pending}
      onClose={onClose}
      onSubmit={() => {
        onAnswer({ type: kind });
      }}
    >
      <p>{t('bulk.sure')}</p>
    </Dialog>
  );
}

function LoseMany({ count, pending, onAnswer, onClose }: Omit<BulkDialogProps, 'kind'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <Dialog
      title={t('bulk.title.lose', { count })}
      submitLabel={t('bulk.lose')}
      pending={pending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!missing) onAnswer({ type: 'lose', reason: reason.trim() });
      }}
    >
      <FieldStack>
        <TextField
          label={t('order.reason')}
          help={t('order.loseHelp')}
          error={tried && missing ? t('form.required') : undefined}
          maxLength={500}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}

type TagManyProps = Pick<BulkDialogProps, 'count' | 'onAnswer' | 'onClose'> & { kind: 'tag' | 'untag' };

function TagMany({ kind, count, onAnswer, onClose }: TagManyProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(tagsQuery);
  const [typed, setTyped] = useState('');
  const fresh = typed.trim();
  const known = data?.data ?? [];
  const isNew = kind === 'tag' && fresh !== '' && !known.some(({ name }) => name === fresh);
  const pick = (tag: string) => {
    onAnswer({ type: 'tag', ...(kind === 'tag' ? { add: [tag] } : { remove: [tag] }) });
  };
  const icon = <Tag size={15} aria-hidden="true" />;
  return (
    <Dialog title={t(`bulk.title.${kind}`, { count })} onClose={onClose}>
      <ChoiceList
        label={t('filter.tag')}
        empty={t('bulk.noTag')}
        maxLength={50}
        onType={setTyped}
        groups={[
          {
            key: 'known',
            choices: known.map(({ name, orders }) => ({
              key: name,
              label: name,
              icon,
              hint: orders.toLocaleString(i18n.language),
              onPick: () => {
                pick(name);
              },
            })),
          },
          {
            key: 'new',
            choices: isNew
              ? [
                  {
                    key: 'new',
                    label: t('bulk.newTag', { tag: fresh }),
                    icon,
                    found: true,
                    onPick: () => {
                      pick(fresh);
                    },
                  },
                ]
              : [],
          },
        ]}
      />
    </Dialog>
  );
}
