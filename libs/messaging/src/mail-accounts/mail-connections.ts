import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { MessagingConfig } from '../messaging.config.js';
import { imapProblem } from './imap-errors.js';
import type { MailServerAccess } from './mail-account.js';
import { type EncryptedServer, presentedCertificate } from './presented-certificate.js';
import { reachableAddresses } from './reachable-host.js';
import { trustIn } from './trusted-certificates.js';

const CONNECT_MS = 15_000;
const GREETING_MS = 10_000;
/** Without a byte for this long a connection in use is dead; idling ones are woken far sooner. */
const SILENCE_MS = 120_000;

/** Opens connections to mail servers; whoever opens one closes it. */
@Injectable()
export class MailConnections {
  constructor(private readonly config: MessagingConfig) {}

  /** Connected and signed in. @throws DomainError that says in words what is wrong */
  open(access: MailServerAccess): Promise<ImapFlow> {
    return this.atOneOf(access, async (address) => {
      const client = this.client(access, address);
      try {
        await client.connect();
        return client;
      } catch (error) {
        client.close();
        throw error;
      }
    });
  }

  /** Shown, not believed. @throws DomainError that says in words what is wrong */
  certificateOf(server: EncryptedServer): Promise<X509Certificate> {
    return this.atOneOf({ ...server, certificate: null }, (address) => presentedCertificate(address, server));
  }

  private async atOneOf<T>(
    server: Omit<MailServerAccess, 'username' | 'password'>,
    act: (address: string) => Promise<T>,
  ): Promise<T> {
    const addresses = await reachableAddresses(server.host, this.config.hostsAllowed);
    let failure: unknown;
    for (const address of addresses) {
      try {
        return await act(address);
      } catch (error) {
        failure = error;
        // Another address of the same name may answer; another one will not know the password better.
        if (!/^(?:ECONNREFUSED|CONNECT_TIMEOUT|ETIMEDOUT|E(?:HOST|NET)UNREACH)$/.test(codeOf(error))) break;
      }
    }
    throw imapProblem(failure, server) ?? failure;
  }

  private client(access: MailServerAccess, address: string): ImapFlow {
    const { host, port, security, username, password, certificate } = access;
    const client = new ImapFlow({
      host: address,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      secure: security === 'tls',
      doSTARTTLS: security === 'starttls',
      tls: trustIn(certificate),
      auth: { user: username, pass: password },
      // Some providers let nobody in who does not say who they are.
      clientInfo: { name: 'Regulars', vendor: 'Regulars' },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: GREETING_MS,
      socketTimeout: SILENCE_MS,
      maxLiteralSize: this.config.inLimit + 1_048_576,
      maxResponseSize: this.config.inLimit + 8_388_608,
    });
    // Every error also fails the command that it hits, where it is handled; without a listener it would end the process.
    client.on('error', () => undefined);
    return client;
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}
