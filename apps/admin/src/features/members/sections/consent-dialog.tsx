import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentsQuery, memberQuery, MEMBERS_KEY, recordConsent } from '../../../api/members.js';
import type { Member, MemberChannel } from '../../../api/types.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../../ui/field.js';
import { toast } from '../../../ui/toast.js';
import { dayOf } from '../member-form.js';
import { CHANNELS } from '../use-shown-member.js';
import styles from './consent.module.css';

/** Writes down what somebody said; what is written stays, so nothing is half filled in. */
export function ConsentDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [today] = useState(() => dayOf(new Date()));
  const [channel, setChannel] = useState<MemberChannel>('email');
  const [given, setGiven] = useState(true);
  const [source, setSource] = useState('');
  const [wording, setWording] = useState('');
  const [proof, setProof] = useState('');
  const [day, setDay] = useState(today);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      recordConsent(member.id, {
        channel,
        given,
        source: source.trim(),
        ...(given && wording.trim() && { wording: wording.trim() }),
        ...(proof.trim() && { proof: { [t('member.consent.proofKey')]: proof.trim() } }),
        // Today means now: what is said later the same day comes after it.
        ...(day !== today && { at: new Date(`${day}T12:00`).toISOString() }),
      }),
    onSuccess: () => {
      for (const { queryKey } of [memberQuery(member.id), consentsQuery(member.id)])
        void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: MEMBERS_KEY });
      toast.done(t('member.consent.saved'));
      onClose();
    },
  });
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.required') : undefined);
  const late = day > today;
  return (
    <Dialog
      title={t('member.consent.record')}
      submitLabel={t('member.consent.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (source.trim() !== '' && day !== '' && !late && (!given || wording.trim() !== '')) save.mutate();
      }}
    >
      <FieldStack>
        <fieldset className={styles['said']}>
          <legend className="visually-hidden">{t('member.consent.what')}</legend>
          {([true, false] as const).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name="given"
                checked={given === value}
                onChange={() => {
                  setGiven(value);
                }}
              />
              {t(value ? 'member.consent.agrees' : 'member.consent.refuses')}
            </label>
          ))}
        </fieldset>
        <FieldRow>
          <ChoiceField
            label={t('member.consent.channel')}
            options={CHANNELS.map((value) => ({ value, label: t(`member.channel.${value}`) }))}
            value={channel}
            onChange={({ target }) => {
              setChannel(CHANNELS.find((each) => each === target.value) ?? channel);
            }}
          />
          <Field
            label={t('member.consent.day')}
            type="date"
            max={today}
            value={day}
            error={late ? t('member.consent.future') : needed(day)}
            onChange={({ target }) => {
              setDay(target.value);
            }}
          />
        </FieldRow>
        <Field
          label={t('member.consent.source')}
          help={t('member.consent.sourceHelp')}
          maxLength={100}
          value={source}
          error={needed(source)}
          onChange={({ target }) => {
            setSource(target.value);
          }}
        />
        {given ? (
          <TextField
            label={t('member.consent.wording')}
            help={t('member.consent.wordingHelp')}
            maxLength={5000}
            rows={3}
            value={wording}
            error={needed(wording)}
            onChange={({ target }) => {
              setWording(target.value);
            }}
          />
        ) : null}
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
