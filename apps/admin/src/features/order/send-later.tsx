import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../api/company.js';
import { atWallTime, daysAhead, daysToMonday, readWallTime, wallTime, writeWallTime } from '../../lib/zoned-time.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { Menu, type MenuItem } from '../../ui/menu.js';
import styles from './composer.module.css';

const MORNING = 9;

/** When a reply goes, by the company's clock. */
export function SendLater({ disabled, send }: { disabled: boolean; send: (sendAt: string) => void }) {
  const { t, i18n } = useTranslation();
  const { data: company } = useQuery(companyQuery);
  const [choosing, setChoosing] = useState(false);
  if (disabled || !company) return null;
  const zone = company.timeZone;
  const now = new Date();
  const at = (key: string, label: string, time: Date): MenuItem => ({
    key,
    label: `${label} · ${time.toLocaleString(i18n.language, { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit' })}`,
    onSelect: () => {
      send(time.toISOString());
    },
  });
  const toMonday = daysToMonday(now, zone);
  const items = [
    at('tomorrow', t('later.tomorrow'), daysAhead(now, 1, MORNING, zone)),
    ...(toMonday === 1 ? [] : [at('monday', t('later.monday'), daysAhead(now, toMonday, MORNING, zone))]),
    {
      key: 'choose',
      label: t('later.choose'),
      onSelect: () => {
        setChoosing(true);
      },
    },
  ];
  return (
    <>
      <Menu label={t('later.title')} className={styles['later']} groups={[{ key: 'times', label: zone, items }]} hint>
        <CalendarClock size={17} aria-hidden="true" />
      </Menu>
      {choosing ? (
        <ChooseTime
          zone={zone}
          send={send}
          onClose={() => {
            setChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}

function ChooseTime({ zone, send, onClose }: { zone: string; send: (sendAt: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(() => writeWallTime(wallTime(daysAhead(new Date(), 1, MORNING, zone), zone)));
  const [wrong, setWrong] = useState(false);
  return (
    <Dialog
      title={t('later.title')}
      submitLabel={t('later.schedule')}
      onClose={onClose}
      onSubmit={() => {
        const wall = readWallTime(value);
        const time = wall && atWallTime(wall, zone);
        if (!time || time <= new Date()) {
          setWrong(true);
          return;
        }
        onClose();
        send(time.toISOString());
      }}
    >
      <Field
        label={t('later.time')}
        help={t('later.zone', { zone })}
        error={wrong ? t('later.past') : undefined}
        type="datetime-local"
        autoFocus
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
        }}
      />
    </Dialog>
  );
}
