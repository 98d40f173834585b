/** The program beside a benchmark: started, signed in to, staffed, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@regulars/platform';

const COLLEAGUES = 12;
const children: ChildProcess[] = [];

export async function stopChildren(): Promise<void> {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

export async function signIn(api: string, email: string, password: string): Promise<string> {
  const answer = await post(`${api}/api/v1/auth/sessions`, { email, password });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`Nobody is signed in: ${answer.status}`);
  return cookie;
}

export async function hire(api: string, cookie: string, password: string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < COLLEAGUES; index += 1) {
    const person = { name: `Sales ${index}`, email: `sales${index}@example.com`, role: 'sales', password };
    const answer = await post(`${api}/api/v1/staff`, person, cookie);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
}

export async function post(url: string, body: object, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

export async function serve(file: string, readyPath: string, env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--no-warnings', file], {
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${file} stopped`);
    const answer = await fetch(address + readyPath).catch(() => undefined);
    if (answer?.ok) return address;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${file} did not get ready`);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
