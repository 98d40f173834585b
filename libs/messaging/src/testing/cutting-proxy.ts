import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** Stands between us and a server, and cuts the line when it is told to. */
export class CuttingProxy {
  cuts = 0;
  private readonly open = new Set<Socket>();
  /** How many bytes of the server's it lets through before each cut. */
  private planned: number[] = [];

  private constructor(private readonly server: Server) {}

  static async before(port: number): Promise<CuttingProxy> {
    const server = createServer();
    const proxy = new CuttingProxy(server);
    server.on('connection', (near) => proxy.pass(near, connect(port, '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Each connection from now on is cut after so many bytes, in turn; then they are left alone. */
  plan(bytes: readonly number[]): void {
    this.planned = [...bytes];
  }

  get left(): number {
    return this.planned.length;
  }

  cutAll(): void {
    for (const socket of this.open) {
      this.cuts += 1;
      socket.destroy();
    }
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private pass(near: Socket, far: Socket): void {
    this.open.add(near);
    let allowed = this.planned.shift() ?? Infinity;
    const end = () => {
      this.open.delete(near);
      near.destroy();
      far.destroy();
    };
    far.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, Math.min(chunk.length, allowed));
      allowed -= part.length;
      // Half a line, half a mail: cuts don't wait for the end of anything.
      if (allowed > 0) near.write(part);
      else {
        this.cuts += 1;
        near.end(part, end);
      }
    });
    near.on('data', (chunk: Buffer) => far.write(chunk));
    for (const socket of [near, far]) socket.on('error', end).on('close', end);
  }
}
