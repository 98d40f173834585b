import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './thread.module.css';

const TALLEST = 700;

/**
 * The mail as it was laid out, on request. The server sanitised it; the frame runs no script and loads nothing
 * from elsewhere all the same, and keeps the mail's styles away from ours.
 */
export function OriginalMail({ html }: { html: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [height, setHeight] = useState(240);
  const page = `<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{margin:12px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere;background:#fff;color:#222}img{max-width:100%;height:auto}</style>${html}`;

  function measure(event: SyntheticEvent<HTMLIFrameElement>): void {
    const content = event.currentTarget.contentDocument?.documentElement.scrollHeight ?? 240;
    setHeight(Math.min(content, TALLEST));
  }

  return (
    <>
      <button
        type="button"
        className={styles['unfold']}
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? t('thread.hideOriginal') : t('thread.showOriginal')}
      </button>
      {shown ? (
        <iframe
          className={styles['original']}
          title={t('thread.original')}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          srcDoc={page}
          style={{ height }}
          onLoad={measure}
        />
      ) : null}
    </>
  );
}
