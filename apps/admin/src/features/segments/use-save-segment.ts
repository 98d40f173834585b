import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeSegment, createSegment, isSegmentQuery } from '../../api/segments.js';
import type { NewSegment, Segment } from '../../api/types.js';
import { toast } from '../../ui/toast.js';

type Content = Omit<NewSegment, 'rule'> & Partial<Pick<NewSegment, 'rule'>>;

/** Saves what stands in the form, as a new segment or over the version that was opened. */
export function useSaveSegment(segment: Segment | undefined) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (content: Content) =>
      segment
        ? changeSegment(segment.id, segment.version, content)
        : createSegment({ ...content, rule: content.rule ?? { all: [] } }),
    onSuccess: async ({ id }) => {
      toast.done(t('segment.saved'));
      await client.invalidateQueries({ predicate: isSegmentQuery });
      if (!segment) await navigate({ to: '/segments/$segmentId', params: { segmentId: id } });
    },
  });
}
