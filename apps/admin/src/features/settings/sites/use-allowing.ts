import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FORMS_KEY, allowOrigins } from '../../../api/forms.js';
import type { FormSummary } from '../../../api/types.js';
import { toast } from '../../../ui/toast.js';

/** Form by form, each as it was seen. Where one has changed meanwhile, those before it are done, and what was read anew shows it. */
export function useAllowing(onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly { form: FormSummary; origins: string[] }[]) => {
      for (const { form, origins } of changes) await allowOrigins(form, origins);
    },
    onSuccess: () => {
      toast.done(t('settings.saved'));
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: FORMS_KEY }),
  });
}
