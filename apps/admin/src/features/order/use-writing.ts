import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { leaveWriting, signWriting, writingQuery } from '../../api/presence.js';

const EVERY_MS = 15_000;

/** Names of the colleagues who are answering this order right now. */
export function useWriters(orderId: string): string[] {
  const { data } = useQuery(writingQuery);
  return (data?.data ?? []).filter((each) => each.orderId === orderId).map(({ staff }) => staff.name);
}

/**
 * Tells the others that one is answering: with the keystrokes, so that it ends by itself when these do.
 * @returns what is called with each change
 */
export function useWritingSign(orderId: string): (empty: boolean) => void {
  const last = useRef(0);
  const leave = useCallback(() => {
    if (last.current === 0) return;
    last.current = 0;
    // Lost, it runs out on the server.
    leaveWriting(orderId).catch(() => undefined);
  }, [orderId]);
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [leave]);
  return useCallback(
    (empty: boolean) => {
      if (empty) leave();
      else if (Date.now() - last.current >= EVERY_MS) {
        last.current = Date.now();
        // Lost, the next one tells it.
        signWriting(orderId).catch(() => undefined);
      }
    },
    [leave, orderId],
  );
}
