import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from '../../api/staff.js';
import { teamsQuery } from '../../api/teams.js';
import type { Team } from '../../api/types.js';
import { AddButton } from '../../ui/add-button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Face } from '../../ui/face.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { Pending } from './pending.js';
import { Section } from './section.js';
import { CompanyHours } from './company-hours.js';
import { useTargetInWords } from './target-in-words.js';
import { TeamSheet } from './team-sheet.js';
import { useHoursInWords } from './week-hours.js';

export function TeamsSection() {
  const { t } = useTranslation();
  const canWrite = useCan()('settings:write');
  const { data, error, refetch } = useQuery(teamsQuery);
  const { data: staff } = useQuery(staffQuery);
  const hoursInWords = useHoursInWords();
  const targetInWords = useTargetInWords();
  const [open, setOpen] = useState<Team | 'new'>();
  const members = (team: Team) =>
    (staff?.data ?? []).filter(({ active, teamId }) => active && teamId === team.id).map(({ name }) => name);
  const columns: Column<Team>[] = [
    {
      key: 'name',
      title: t('settings.teams.name'),
      cell: (team) => (
        <TextButton
          onClick={() => {
            setOpen(team);
          }}
        >
          {team.name}
        </TextButton>
      ),
    },
    { key: 'hours', title: t('settings.teams.hours'), cell: ({ hours }) => hoursInWords(hours) },
    {
      key: 'target',
      title: t('clock.target'),
      cell: ({ responseMinutes }) => (responseMinutes === null ? t('clock.asCompany') : targetInWords(responseMinutes)),
    },
    { key: 'zone', title: t('settings.company.timeZone'), secondary: true, cell: ({ timeZone }) => timeZone },
    { key: 'people', title: t('settings.teams.people'), secondary: true, cell: (team) => members(team).join(', ') },
  ];
  const add = canWrite ? (
    <AddButton
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('settings.teams.add')}
    </AddButton>
  ) : null;
  return (
    <Section title={t('settings.teams.title')} note={t('settings.teams.note')} actions={add}>
      <CompanyHours />
      {data && data.data.length > 0 ? (
        <DataTable label={t('settings.teams.title')} columns={columns} rows={data.data} />
      ) : data ? (
        <Face icon={Clock} title={t('settings.teams.none')}>
          {t('settings.teams.noneText')}
        </Face>
      ) : (
        <Pending error={error} refetch={refetch} />
      )}
      {open ? (
        <TeamSheet
          key={open === 'new' ? 'new' : open.id}
          team={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}
