import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChartPie, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '../../api/company.js';
import { createSegment, isSegmentQuery } from '../../api/segments.js';
import type { RfmGrid } from '../../api/types.js';
import { Amount } from '../../ui/amount.js';
import { Button, RouteButton } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useCan } from '../auth/session.js';
import styles from './value.module.css';

type Cell = RfmGrid['cells'][number];

/** Who they are in figures, and what one does with them: look at them, or keep them as a segment. */
export function CellDetail({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { main: currency } = useCurrencies();
  const { recency, frequency } = cell;
  const members = cell.members.toLocaleString(i18n.language);
  return (
    <div className={styles['detail']} role="group" aria-labelledby="rfm-cell">
      <header>
        <h3 id="rfm-cell">{t('lifecycle.cell', { r: recency, f: frequency, members, count: cell.members })}</h3>
        <Button
          look="text"
          size="small"
          aria-label={t('lifecycle.close')}
          icon={<X size={16} aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      <dl>
        <div>
          <dt>{t('lifecycle.cellSpent')}</dt>
          <dd>
            <Amount money={{ amount: cell.spent, currency }} />
          </dd>
        </div>
        <div>
          <dt>{t('lifecycle.cellAverage')}</dt>
          <dd>
            <Amount money={{ amount: cell.averageSpent, currency }} />
          </dd>
        </div>
        <div>
          <dt>{t('lifecycle.cellMonetary')}</dt>
          <dd className="tabular">{cell.averageMonetary.toLocaleString(i18n.language)}</dd>
        </div>
      </dl>
      <div className={styles['acts']}>
        <RouteButton to="/members" search={{ recency: String(recency), frequency: String(frequency) }}>
          {t('lifecycle.showMembers')}
        </RouteButton>
        {can('segments:write') ? <SaveSegment recency={recency} frequency={frequency} /> : null}
      </div>
    </div>
  );
}

function SaveSegment({ recency, frequency }: Pick<Cell, 'recency' | 'frequency'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(t('lifecycle.cellSegment', { r: recency, f: frequency }));
  const save = useMutation({
    mutationFn: () => {
      const is = (field: string, score: number) => ({ field, op: 'between', value: { from: score, to: score } });
      return createSegment({
        name: name.trim(),
        rule: { all: [is('recency_score', recency), is('frequency_score', frequency)] },
      });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ predicate: isSegmentQuery });
      await navigate({ to: '/segments/$segmentId', params: { segmentId: id } });
    },
  });
  return (
    <form
      className={styles['segment']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate();
      }}
    >
      <Field
        label={t('lifecycle.segmentName')}
        value={name}
        maxLength={100}
        required
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      <Button type="submit" busy={save.isPending} icon={<ChartPie size={16} aria-hidden="true" />}>
        {t('lifecycle.saveSegment')}
      </Button>
      {save.error ? <ProblemNote error={save.error} /> : null}
    </form>
  );
}
