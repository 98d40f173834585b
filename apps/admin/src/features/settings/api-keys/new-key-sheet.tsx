import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKeysQuery, createApiKey, keyScopesQuery } from '../../../api/integrations.js';
import type { CreatedApiKey, KeyScope } from '../../../api/types.js';
import { dayFromInput, inputFromDay, startOfDay } from '../../../lib/time.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorFace } from '../../../ui/face.js';
import { ChoiceField, Field, FieldRow, FieldStack } from '../../../ui/field.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ScopeGrid } from './scope-grid.js';

const TERMS = ['30', '90', '365', 'never', 'custom'] as const;
type Term = (typeof TERMS)[number];

export function NewKeySheet({ onMade, onClose }: { onMade: (key: CreatedApiKey) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: scopes, error: scopesError, refetch } = useQuery(keyScopesQuery);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<KeyScope[]>([]);
  const [term, setTerm] = useState<Term>('365');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const end = endOf(term, until);
  const faults = { name: name.trim() === '', scopes: chosen.length === 0, until: end === undefined };
  const make = useMutation({
    mutationFn: (expiresAt: string | null) => createApiKey({ name: name.trim(), scopes: chosen, expiresAt }),
    onSuccess: (key) => {
      void client.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
      onMade(key);
    },
  });
  return (
    <Dialog
      shape="sheet"
      title={t('apiKeys.add')}
      submitLabel={t('apiKeys.add')}
      pending={make.isPending}
      error={make.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (end !== undefined && !faults.name && !faults.scopes) make.mutate(end);
      }}
    >
      <FieldStack>
        <Field
          label={t('apiKeys.name')}
          help={t('apiKeys.nameHelp')}
          placeholder={t('apiKeys.namePlaceholder')}
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          error={tried && faults.name ? t('form.required') : undefined}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {scopes ? (
          <ScopeGrid
            all={scopes.data}
            chosen={chosen}
            error={tried && faults.scopes ? t('apiKeys.noScope') : undefined}
            onChange={setChosen}
          />
        ) : scopesError ? (
          <ErrorFace error={scopesError} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} height={26} />
        )}
        <FieldRow>
          <ChoiceField
            label={t('apiKeys.expiry')}
            options={TERMS.map((value) => ({ value, label: t(`apiKeys.expiryName.${value}`) }))}
            value={term}
            onChange={(event) => {
              setTerm(TERMS.find((one) => one === event.target.value) ?? term);
            }}
          />
          {term === 'custom' ? (
            <Field
              label={t('apiKeys.until')}
              type="date"
              required
              min={inputFromDay(startOfDay(0))}
              value={until}
              error={tried && faults.until ? t('apiKeys.untilFault') : undefined}
              onChange={(event) => {
                setUntil(event.target.value);
              }}
            />
          ) : null}
        </FieldRow>
      </FieldStack>
    </Dialog>
  );
}

/** The end of the last day; null: none; undefined: not a day to come. */
function endOf(term: Term, until: string): string | null | undefined {
  if (term === 'never') return null;
  const end = term === 'custom' ? dayFromInput(until, 1) : startOfDay(-Number(term) - 1);
  return end && end.getTime() > Date.now() ? end.toISOString() : undefined;
}
