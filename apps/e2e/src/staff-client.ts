import { OWNER } from './house.js';

export interface Account {
  email: string;
  password: string;
}

export interface Session {
  user: { id: string; name: string; email: string; role: string; version: number };
  permissions: string[];
}

interface LiveMessage {
  topic: string;
  type: string;
  id: string;
}

/** The stream of live updates as one colleague gets it. */
export interface LiveStream {
  readonly heard: LiveMessage[];
  /** True as soon as the server has ended it. */
  readonly ended: boolean;
  close(): void;
}

export const PASSWORD = 'correct horse battery';

/** A colleague at the API, signed in by cookie. */
export class StaffClient {
  private constructor(
    readonly address: string,
    readonly cookie: string,
    readonly session: Session,
  ) {}

  static async signIn(address: string, { email, password }: Account = OWNER): Promise<StaffClient> {
    const answer = await fetch(`${address}/api/v1/auth/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (answer.status !== 201) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
    const [cookie = ''] = answer.headers.getSetCookie();
    return new StaffClient(address, cookie.split(';', 1)[0] ?? '', (await answer.json()) as Session);
  }

  get id(): string {
    return this.session.user.id;
  }

  /** The same session at another process. */
  at(address: string): StaffClient {
    return new StaffClient(address, this.cookie, this.session);
  }

  /** Gives somebody an account and signs them in. */
  async hire(role: string, name = role): Promise<StaffClient> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@acme.example`;
    await this.call('POST', '/staff', { name, email, role, password: PASSWORD });
    return StaffClient.signIn(this.address, { email, password: PASSWORD });
  }

  /** The same with a role of the company's own. */
  async hireAs(permissions: readonly string[], name = `only ${permissions.join(' ').replaceAll(':', ' ')}`) {
    const role = await this.call<{ id: string }>('POST', '/roles', { name, permissions });
    return this.hire(role.id, name);
  }

  /** A raw answer, for specs about refusals. */
  fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  }

  /** The body of a success. @throws with the problem document otherwise */
  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.fetch(method, path, body, headers);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** @returns the file's id */
  async upload(name: string, content: string, type = 'text/plain'): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), name);
    return (await this.call<{ id: string }>('POST', '/files', form)).id;
  }

  /** Resolves when the stream is open: what happens from then on is heard. */
  async listen(): Promise<LiveStream> {
    const stop = new AbortController();
    const answer = await fetch(`${this.address}/api/v1/live`, {
      headers: { cookie: this.cookie, accept: 'text/event-stream' },
      signal: stop.signal,
    });
    if (!answer.ok || answer.body === null) throw new Error(`The live stream answered ${answer.status}`);
    const heard: LiveMessage[] = [];
    const stream = { heard, ended: false, close: () => stop.abort() };
    void keepReading(answer.body, heard).finally(() => (stream.ended = true));
    return stream;
  }
}

async function keepReading(body: ReadableStream<Uint8Array>, heard: LiveMessage[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of body) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (\{.*\})$/m.exec(event)?.[1];
        if (/^event: live$/m.test(event) && data !== undefined) heard.push(JSON.parse(data) as LiveMessage);
      }
    }
  } catch {
    // Closed by us, or cut off with the process.
  }
}
