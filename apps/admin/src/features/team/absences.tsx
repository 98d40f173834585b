import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { absencesQuery, addAbsence, deleteAbsence } from '../../api/teams.js';
import { shownDay } from '../../lib/time.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldRow } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSession } from '../auth/session.js';
import styles from './absences.module.css';

const NOTHING = { from: '', to: '', note: '' };

/** When somebody is away: what is entered, and one more. */
export function Absences({ staffId }: { staffId: string }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data, error } = useQuery(absencesQuery(staffId));
  const [values, setValues] = useState(NOTHING);
  const changed = () => {
    void client.invalidateQueries({ queryKey: absencesQuery().queryKey.slice(0, 2) });
  };
  const add = useMutation({
    mutationFn: () => {
      const { from, to, note } = values;
      return addAbsence({ staffId, from, to: to || from, ...(note.trim() ? { note: note.trim() } : {}) });
    },
    onSuccess: () => {
      setValues(NOTHING);
      changed();
    },
  });
  const remove = useMutation({ mutationFn: deleteAbsence, onSuccess: changed });
  const day = (text: string) => shownDay(text, i18n.language);
  return (
    <fieldset className={styles['absences']}>
      <legend>{t('team.absence')}</legend>
      {data?.data.length === 0 ? <p className={styles['none']}>{t('team.noAbsence')}</p> : null}
      {data && data.data.length > 0 ? (
        <ul className={styles['list']}>
          {data.data.map(({ id, from, to, note }) => {
            const period = from === to ? day(from) : `${day(from)} – ${day(to)}`;
            return (
              <li key={id}>
                <span>
                  {period}
                  {note ? <small>{note}</small> : null}
                </span>
                <button
                  type="button"
                  className={styles['remove']}
                  aria-label={t('team.removeAbsence', { period })}
                  disabled={remove.isPending}
                  onClick={() => {
                    remove.mutate(id);
                  }}
                >
                  <X size={15} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <FieldRow>
        <Field
          label={t('team.absentFrom')}
          type="date"
          value={values.from}
          onChange={(event) => {
            setValues({ ...values, from: event.target.value });
          }}
        />
        <Field
          label={t('team.absentTo')}
          type="date"
          min={values.from}
          value={values.to}
          onChange={(event) => {
            setValues({ ...values, to: event.target.value });
          }}
        />
      </FieldRow>
      <Field
        label={t('team.absenceNote')}
        help={t('team.absenceNoteHelp')}
        maxLength={200}
        value={values.note}
        onChange={(event) => {
          setValues({ ...values, note: event.target.value });
        }}
      />
      <ProblemNote error={add.error ?? remove.error ?? error} />
      <Button
        disabled={values.from === ''}
        busy={add.isPending}
        onClick={() => {
          add.mutate();
        }}
      >
        {t('team.addAbsence')}
      </Button>
    </fieldset>
  );
}

/** One's own, from the account's menu. */
export function OwnAbsence({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <Dialog shape="sheet" title={t('team.ownAbsence')} onClose={onClose}>
      <Absences staffId={user.id} />
    </Dialog>
  );
}
