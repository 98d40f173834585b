import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { segmentQuery } from '../../api/segments.js';
import type { Language } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { ErrorFace } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard } from '../auth/session.js';
import { SegmentEditor } from './segment-editor.js';

export function SegmentPage() {
  return (
    <Guard permission="segments:read">
      <OneSegment />
    </Guard>
  );
}

export function NewSegmentPage() {
  const { t } = useTranslation();
  useTitle(t('segment.new'));
  return (
    <Guard permission="segments:write">
      <SegmentEditor />
    </Guard>
  );
}

function OneSegment() {
  const { t, i18n } = useTranslation();
  const { segmentId } = useParams({ from: '/signed-in/segments/$segmentId' });
  const { data, error, refetch } = useQuery(segmentQuery(segmentId, i18n.language as Language));
  useTitle(data?.name ?? t('segments.title'));
  // Of another version it is another form: what somebody else saved is shown as they saved it.
  if (data) return <SegmentEditor key={`${data.id} ${data.version}`} segment={data} />;
  return (
    <Page title={t('segments.title')}>
      <Card>
        {error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={7} height={24} />}
      </Card>
    </Page>
  );
}
