import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letMemberComeBack } from '../../api/joining.js';
import type { Member, MemberChannel } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack, TextField } from '../../ui/field.js';
import { CHANNELS } from '../members/use-shown-member.js';
import styles from './touch.module.css';
import { useTurn } from './use-turn.js';

export function ComeBackDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const [source, setSource] = useState('');
  const [proof, setProof] = useState('');
  const [channels, setChannels] = useState<MemberChannel[]>([]);
  const [wording, setWording] = useState('');
  const [tried, setTried] = useState(false);
  const back = useTurn(
    () =>
      letMemberComeBack(member.id, {
        source: source.trim(),
        proof: proof.trim(),
        ...(channels.length > 0 && { channels, wording: wording.trim() }),
      }),
    { done: t('joining.comeBack.done'), onClose },
  );
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.required') : undefined);
  const complete = [source, proof, ...(channels.length > 0 ? [wording] : [])].every((text) => text.trim() !== '');
  return (
    <Dialog
      title={t('joining.comeBack.title')}
      submitLabel={t('joining.comeBack.submit')}
      pending={back.isPending}
      error={back.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (complete) back.mutate();
      }}
    >
      <FieldStack>
        <p>{t('joining.comeBack.text')}</p>
        <Field
          label={t('member.consent.source')}
          help={t('joining.leave.sourceHelp')}
          maxLength={100}
          value={source}
          error={needed(source)}
          onChange={({ target }) => {
            setSource(target.value);
          }}
        />
        <Field
          label={t('member.consent.proof')}
          help={t('member.consent.proofHelp')}
          maxLength={1000}
          value={proof}
          error={needed(proof)}
          onChange={({ target }) => {
            setProof(target.value);
          }}
        />
        <fieldset className={styles['choices']}>
          <legend>{t('joining.comeBack.channels')}</legend>
          {CHANNELS.map((channel) => (
            <label key={channel}>
              <input
                type="checkbox"
                checked={channels.includes(channel)}
                onChange={({ target }) => {
                  setChannels(target.checked ? [...channels, channel] : channels.filter((each) => each !== channel));
                }}
              />
              {t(`member.channel.${channel}`)}
            </label>
          ))}
        </fieldset>
        {channels.length > 0 ? (
          <TextField
            label={t('member.consent.wording')}
            help={t('member.consent.wordingHelp')}
            maxLength={5000}
            value={wording}
            error={needed(wording)}
            onChange={({ target }) => {
              setWording(target.value);
            }}
          />
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
