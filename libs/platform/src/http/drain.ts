import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 10_000;

/**
 * Reads away what a refused request still sends, within limits: a client that is cut off in the middle of sending never sees the answer
 * that says why.
 */
export function drain(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((done) => {
    let bytes = 0;
    const timer = setTimeout(done, LONGEST_MS);
    const finish = () => {
      clearTimeout(timer);
      done();
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) finish();
    });
    for (const event of ['end', 'close', 'error']) request.once(event, finish);
    request.resume();
  });
}
