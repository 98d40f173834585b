import { type Challenge, solveInSlices } from './solver.js';

/**
 * Loaded as a module by the form and, on pages of the server's own origin, a second time as the worker. On other
 * sites there is no worker: a script of another origin can't be one, and a `blob:` would be refused and reported
 * by their content security policy. There the same solver works in slices on the page's thread.
 */
export async function prove(challenge: Challenge, self: string): Promise<string> {
  const began = performance.now();
  const number = await inWorker(challenge, self).catch(() => solveInSlices(challenge));
  if (number === undefined) throw new Error('unsolvable');
  const { algorithm, salt, signature } = challenge;
  return btoa(
    JSON.stringify({
      algorithm,
      challenge: challenge.challenge,
      number,
      salt,
      signature,
      took: Math.round(performance.now() - began),
    }),
  );
}

function inWorker(challenge: Challenge, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    if (new URL(url).origin !== location.origin) throw new Error('other origin');
    const worker = new Worker(url, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<number | undefined>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error('no worker'));
    };
    worker.postMessage(challenge);
  });
}

if (typeof document === 'undefined') {
  // Alone in its thread it needs no pauses, but it must see the end of time: a second at a stretch.
  globalThis.onmessage = async ({ data }: MessageEvent<Challenge>) => {
    const number = await solveInSlices(data, 1000);
    (globalThis as unknown as { postMessage(message: unknown): void }).postMessage(number);
  };
}
