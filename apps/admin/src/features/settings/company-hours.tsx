import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCompany, companyQuery } from '../../api/company.js';
import { isProblem } from '../../api/problem.js';
import type { Company } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { Holidays } from './holidays.js';
import { TargetField } from './target-field.js';
import { useTargetInWords } from './target-in-words.js';
import styles from './team-sheet.module.css';
import { useHoursInWords, WeekHours } from './week-hours.js';

/** What counts where no team does: one line, and the sheet behind it. */
export function CompanyHours() {
  const { t } = useTranslation();
  const canWrite = useCan()('settings:write');
  const { data: company } = useQuery(companyQuery);
  const hoursInWords = useHoursInWords();
  const targetInWords = useTargetInWords();
  const [open, setOpen] = useState(false);
  if (!company) return null;
  return (
    <div className={styles['company']}>
      <p>
        <b>{t('clock.companyTitle')}</b>
        <span>
          {t('clock.companyLine', {
            target: targetInWords(company.responseMinutes),
            hours: company.hours.length === 0 ? t('clock.aroundTheClock') : hoursInWords(company.hours),
          })}
        </span>
      </p>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {canWrite ? t('clock.companyEdit') : t('clock.companyShow')}
      </Button>
      {open ? (
        <CompanySheet
          company={company}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

function CompanySheet({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [values, setValues] = useState(company);
  const [tried, setTried] = useState(false);
  const { responseMinutes, hours, holidays } = values;
  const targetless = Number.isNaN(responseMinutes);
  const unnamed = holidays.some(({ date, name }) => date === '' || name.trim() === '');
  const store = useMutation({
    mutationFn: () => changeCompany(company.version, { responseMinutes, hours, holidays }),
    onSuccess: (saved) => {
      client.setQueryData(companyQuery.queryKey, saved);
      toast.done(t('settings.saved'));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: companyQuery.queryKey });
    },
  });
  const submit = () => {
    setTried(true);
    if (!targetless && !unnamed) store.mutate();
  };
  return (
    <Dialog
      shape="sheet"
      title={t('clock.companyTitle')}
      onClose={onClose}
      pending={store.isPending}
      error={store.error}
      {...(readOnly ? {} : { onSubmit: submit, submitLabel: t('action.save') })}
    >
      <FieldStack>
        <p className={styles['about']}>{t('clock.companyHelp', { zone: company.timeZone })}</p>
        <TargetField
          value={responseMinutes}
          disabled={readOnly}
          error={tried && targetless ? t('clock.targetWrong') : undefined}
          onChange={(minutes) => {
            setValues({ ...values, responseMinutes: minutes ?? 0 });
          }}
        />
        <WeekHours
          hours={hours}
          readOnly={readOnly}
          onChange={(changed) => {
            setValues({ ...values, hours: changed });
          }}
        />
        <Holidays
          holidays={holidays}
          readOnly={readOnly}
          error={tried && unnamed ? t('settings.teams.holidayIncomplete') : undefined}
          onChange={(changed) => {
            setValues({ ...values, holidays: changed });
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
