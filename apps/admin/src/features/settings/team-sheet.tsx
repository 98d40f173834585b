import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../api/company.js';
import { isProblem } from '../../api/problem.js';
import { staffQuery } from '../../api/staff.js';
import { addTeam, changeTeam, deleteTeam, teamsQuery } from '../../api/teams.js';
import type { Company, NewTeam, Team } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { Holidays } from './holidays.js';
import { TargetField } from './target-field.js';
import styles from './team-sheet.module.css';
import { WeekHours } from './week-hours.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const OFFICE = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

export function TeamSheet({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const company = client.getQueryData<Company>(companyQuery.queryKey);
  const [values, setValues] = useState<Required<NewTeam>>({
    name: team?.name ?? '',
    timeZone: team?.timeZone ?? company?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours: team?.hours ?? OFFICE,
    holidays: team?.holidays ?? [],
    responseMinutes: team?.responseMinutes ?? null,
  });
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const nameless = values.name.trim() === '';
  const targetless = Number.isNaN(values.responseMinutes);
  const unnamed = values.holidays.some(({ date, name }) => date === '' || name.trim() === '');
  const stored = () => {
    void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
    void client.invalidateQueries({ queryKey: staffQuery.queryKey });
    toast.done(t('settings.saved'));
    onClose();
  };
  const store = useMutation({
    mutationFn: (body: NewTeam) => (team ? changeTeam(team.id, team.version, body) : addTeam(body)),
    onSuccess: stored,
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
    },
  });
  const remove = useMutation({ mutationFn: () => deleteTeam(team?.id ?? ''), onSuccess: stored });
  const zones = ZONES.includes(values.timeZone) ? ZONES : [values.timeZone, ...ZONES];
  const submit = () => {
    setTried(true);
    if (!nameless && !unnamed && !targetless) store.mutate({ ...values, name: values.name.trim() });
  };
  return (
    <Dialog
      shape="sheet"
      title={team ? team.name : t('settings.teams.add')}
      onClose={onClose}
      pending={store.isPending}
      error={store.error ?? remove.error}
      {...(readOnly ? {} : { onSubmit: submit, submitLabel: team ? t('action.save') : t('settings.teams.add') })}
    >
      <FieldStack>
        <Field
          label={t('settings.teams.name')}
          required
          maxLength={100}
          autoFocus={!team}
          readOnly={readOnly}
          value={values.name}
          error={tried && nameless ? t('form.required') : undefined}
          onChange={(event) => {
            setValues({ ...values, name: event.target.value });
          }}
        />
        <ChoiceField
          label={t('settings.company.timeZone')}
          help={t('settings.teams.zoneHelp')}
          options={zones.map((value) => ({ value, label: value }))}
          disabled={readOnly}
          value={values.timeZone}
          onChange={(event) => {
            setValues({ ...values, timeZone: event.target.value });
          }}
        />
        <TargetField
          value={values.responseMinutes}
          company={company?.responseMinutes}
          disabled={readOnly}
          error={tried && targetless ? t('clock.targetWrong') : undefined}
          onChange={(responseMinutes) => {
            setValues({ ...values, responseMinutes });
          }}
        />
        <WeekHours
          hours={values.hours}
          readOnly={readOnly}
          onChange={(hours) => {
            setValues({ ...values, hours });
          }}
        />
        <Holidays
          holidays={values.holidays}
          readOnly={readOnly}
          error={tried && unnamed ? t('settings.teams.holidayIncomplete') : undefined}
          onChange={(holidays) => {
            setValues({ ...values, holidays });
          }}
        />
        {team && !readOnly ? (
          <div>
            <Button
              danger
              busy={remove.isPending}
              onClick={() => {
                if (deleting) remove.mutate();
                else setDeleting(true);
              }}
            >
              {deleting ? t('settings.teams.deleteSure') : t('settings.teams.delete')}
            </Button>
            <p className={styles['free']}>{t('settings.teams.deleteHelp')}</p>
          </div>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
