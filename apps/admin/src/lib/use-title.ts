import { useEffect } from 'react';

/** The browser tab's name: what is open first, since tabs are narrow. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Regulars` : 'Regulars';
  }, [title]);
}
