import { isMainThread } from 'node:worker_threads';

// Loaded into every process of Jest. A worker that has nothing open any more still takes its heap of half a gigabyte apart, and when that lasts
// longer than Jest's half a second, Jest says that something was left open. So it leaves at once; one that really has something open never
// comes this far, and is told of as before.
if (isMainThread && process.env.JEST_WORKER_ID !== undefined) process.on('exit', () => process.exit());
