import { CloudOff, Lock, type LucideIcon, SearchX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { Button } from './button.js';
import { useProblemWords } from './use-problem-words.js';
import styles from './face.module.css';

interface FaceProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  alert?: boolean;
  /** `h1` where the face is all that the screen shows. */
  heading?: 'h1' | 'h2';
}

/** What a screen shows in the place of its content: nothing there, not found, forbidden, failed. */
export function Face({ icon: Icon, title, children, action, alert = false, heading: Heading = 'h2' }: FaceProps) {
  return (
    <div className={styles['face']} role={alert ? 'alert' : undefined}>
      <Icon className={styles['icon']} size={30} strokeWidth={1.5} aria-hidden="true" />
      <Heading className={styles['title']}>{title}</Heading>
      {children ? <div className={styles['text']}>{children}</div> : null}
      {action ? <div className={styles['action']}>{action}</div> : null}
    </div>
  );
}

type Heading = Pick<FaceProps, 'heading'>;

export function ForbiddenFace({ heading = 'h2' }: Heading) {
  const { t } = useTranslation();
  return (
    <Face icon={Lock} title={t('face.forbidden')} heading={heading}>
      {t('face.forbiddenText')}
    </Face>
  );
}

/** Each failure by its kind: forbidden, missing, no connection, and the rest with the server's own words and its request id. */
export function ErrorFace({
  error,
  retry,
  heading = 'h2',
}: Heading & { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { detailOf } = useProblemWords();
  const problem = asProblem(error);
  if (problem.status === 403) return <ForbiddenFace heading={heading} />;
  const again = retry ? <Button onClick={retry}>{t('face.retry')}</Button> : undefined;
  if (problem.status === 404) {
    return (
      <Face icon={SearchX} title={t('face.missing')} heading={heading}>
        {t('face.missingText')}
      </Face>
    );
  }
  if (problem.status === 0) {
    return (
      <Face icon={CloudOff} title={t('face.offline')} action={again} heading={heading} alert>
        {t('face.offlineText')}
      </Face>
    );
  }
  return (
    <Face icon={TriangleAlert} title={t('face.failed')} action={again} heading={heading} alert>
      <p>{detailOf(problem)}</p>
      {problem.requestId ? <p className={styles['request']}>{t('face.request', { id: problem.requestId })}</p> : null}
    </Face>
  );
}
