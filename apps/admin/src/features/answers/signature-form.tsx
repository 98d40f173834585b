import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCompanySignature, saveOwnSignature, signatureQuery, type Whose } from '../../api/answers.js';
import type { Signature } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import { toast } from '../../ui/toast.js';
import styles from './answers.module.css';
import { TextsEditor } from './texts-editor.js';

const SAVE = { own: saveOwnSignature, company: saveCompanySignature };

/** What stands under replies: one's own, or that of those who have none. */
export function SignatureForm({ whose, readOnly = false }: { whose: Whose; readOnly?: boolean }) {
  const { data, error, refetch } = useQuery(signatureQuery(whose));
  if (data) return <Form key={data.version} whose={whose} stored={data} readOnly={readOnly} />;
  return error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={4} height={20} />;
}

function Form({ whose, stored, readOnly }: { whose: Whose; stored: Signature; readOnly: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [texts, setTexts] = useState(stored.bodies);
  const store = useMutation({
    mutationFn: () => SAVE[whose](stored.version, texts),
    onSuccess: (saved) => {
      client.setQueryData(signatureQuery(whose).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/orders/{id}/signature'] });
      toast.done(t('settings.saved'));
    },
  });
  return (
    <form
      className={styles['form']}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (!store.isPending) store.mutate();
      }}
    >
      <ProblemNote error={store.error} />
      <TextsEditor
        label={t(`answers.signature.${whose}`)}
        texts={texts}
        onChange={setTexts}
        groups={['staff', 'company']}
        readOnly={readOnly}
      />
      {readOnly ? null : (
        <div>
          <Button look="primary" type="submit" busy={store.isPending}>
            {t('answers.signature.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
