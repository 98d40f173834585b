import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Snowflake, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteSegment, freezeSegment, isSegmentQuery } from '../../api/segments.js';
import type { Segment } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';

/** Freeze, delete. */
export function SegmentActions({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'freeze' | 'delete'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <>
      <Button
        icon={<Snowflake size={16} aria-hidden="true" />}
        onClick={() => {
          setOpen('freeze');
        }}
      >
        {t('segment.freeze')}
      </Button>
      <Button
        icon={<Trash2 size={16} aria-hidden="true" />}
        danger
        onClick={() => {
          setOpen('delete');
        }}
      >
        {t('segment.delete')}
      </Button>
      {open === 'freeze' ? <FreezeDialog segment={segment} onClose={close} /> : null}
      {open === 'delete' ? <DeleteDialog segment={segment} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  segment: Segment;
  onClose: () => void;
}

function FreezeDialog({ segment, onClose }: DialogProps) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const today = new Date().toLocaleDateString(i18n.language, { dateStyle: 'medium' });
  const [name, setName] = useState(`${segment.name} · ${today}`.slice(0, 100));
  const freeze = useMutation({
    mutationFn: () => freezeSegment(segment.id, { name }),
    onSuccess: async ({ id }) => {
      toast.done(t('segment.frozenDone'));
      onClose();
      await client.invalidateQueries({ predicate: isSegmentQuery });
      await navigate({ to: '/segments/$segmentId', params: { segmentId: id } });
    },
  });
  return (
    <Dialog
      title={t('segment.freeze')}
      submitLabel={t('segment.freeze')}
      pending={freeze.isPending}
      error={freeze.error}
      disabled={name.trim() === ''}
      onClose={onClose}
      onSubmit={() => {
        freeze.mutate();
      }}
    >
      <FieldStack>
        <p>{t('segment.freezeText')}</p>
        <Field
          label={t('segment.name')}
          maxLength={100}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}

function DeleteDialog({ segment, onClose }: DialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => deleteSegment(segment.id),
    onSuccess: async () => {
      toast.done(t('segment.deleted'));
      // Away first: asked again, what is gone would be an error on its own page.
      await navigate({ to: '/segments' });
      await client.invalidateQueries({ predicate: isSegmentQuery });
    },
  });
  return (
    <Dialog
      title={t('segment.deleteTitle', { name: segment.name })}
      submitLabel={t('segment.delete')}
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => {
        remove.mutate();
      }}
    >
      <p>{t('segment.deleteText')}</p>
    </Dialog>
  );
}
