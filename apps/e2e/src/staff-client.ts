import { OWNER } from './house.js';

/** A colleague at the API, signed in by cookie. */
export class StaffClient {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  static async signIn(address: string, { email, password } = OWNER): Promise<StaffClient> {
    const answer = await fetch(`${address}/api/v1/auth/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (answer.status !== 201) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
    const [cookie = ''] = answer.headers.getSetCookie();
    return new StaffClient(address, cookie.split(';', 1)[0] ?? '');
  }

  /** A raw answer, for specs about refusals. */
  fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The body of a success. @throws with the problem document otherwise */
  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.fetch(method, path, body, headers);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
