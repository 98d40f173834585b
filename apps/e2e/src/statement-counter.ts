import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';

const QUERY = 'Q'.charCodeAt(0);
const EXECUTE = 'E'.charCodeAt(0);

/** Stands between a server and PostgreSQL, passes everything on, and counts the statements that are carried out. */
export class StatementCounter {
  private total = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.join(client));
  private port = 0;

  constructor(private readonly databaseUrl: string) {}

  /** @returns the address to give to the server in place of the database's */
  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    const url = new URL(this.databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  /** The least of three tries: what a timer of the server asks in between is not the work's. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const counts: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const before = this.total;
      await work();
      counts.push(this.total - before);
    }
    return Math.min(...counts);
  }

  private join(client: Socket): void {
    const { hostname, port } = new URL(this.databaseUrl);
    const database = connect({ host: hostname, port: Number(port) });
    const count = statements((found) => (this.total += found));
    client.on('data', count);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        database.destroy();
        this.sockets.delete(socket);
      });
    }
  }
}

/** Frontend messages: a start-up message of length and content, then type, length and content each (PostgreSQL manual, 54.7). */
function statements(found: (count: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let count = 0;
    for (;;) {
      const typed = started ? 1 : 0;
      if (rest.length < typed + 4) break;
      const end = typed + rest.readUInt32BE(typed);
      if (rest.length < end) break;
      if (started && (rest[0] === QUERY || rest[0] === EXECUTE)) count += 1;
      started = true;
      rest = rest.subarray(end);
    }
    if (count > 0) found(count);
  };
}
