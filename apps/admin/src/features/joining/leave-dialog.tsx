import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letMemberLeave } from '../../api/joining.js';
import type { Member } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack } from '../../ui/field.js';
import { useTurn } from './use-turn.js';

export function LeaveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const [source, setSource] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const leave = useTurn(
    () => letMemberLeave(member.id, { source: source.trim(), ...(proof.trim() && { proof: proof.trim() }) }),
    { done: t('joining.leave.done'), onClose },
  );
  return (
    <Dialog
      title={t('joining.leave.title')}
      submitLabel={t('joining.leave.submit')}
      danger
      pending={leave.isPending}
      error={leave.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (source.trim() !== '') leave.mutate();
      }}
    >
      <FieldStack>
        <p>{t('joining.leave.text')}</p>
        <Field
          label={t('member.consent.source')}
          help={t('joining.leave.sourceHelp')}
          maxLength={100}
          value={source}
          error={tried && source.trim() === '' ? t('form.required') : undefined}
          onChange={({ target }) => {
            setSource(target.value);
          }}
        />
        <Field
          label={t('member.consent.proof')}
          help={t('member.consent.proofHelp')}
          maxLength={1000}
          value={proof}
          onChange={({ target }) => {
            setProof(target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
