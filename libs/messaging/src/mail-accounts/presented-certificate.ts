import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type Socket, connect, isIP } from 'node:net';
import { connect as secure } from 'node:tls';
import type { MailServerAccess } from './mail-account.js';

const LOOK_MS = 10_000;
/** Characters. A greeting is a line. */
const MOST_HEARD = 8_192;

export type EncryptedServer = Pick<MailServerAccess, 'host' | 'port'> & { security: 'tls' | 'starttls' };

/**
 * What a server shows of itself before anybody signs in. It is believed in nothing and told nothing: this is for a person to look at who
 * decides whether it is their server.
 * @param address one of the host's
 * @throws what `imapProblem` has words for
 */
export async function presentedCertificate(address: string, server: EncryptedServer): Promise<X509Certificate> {
  const signal = AbortSignal.timeout(LOOK_MS);
  const plain = connect({ host: address, port: server.port });
  plain.on('error', () => undefined); // told by whatever waits for it
  try {
    await once(plain, 'connect', { signal });
    if (server.security === 'starttls') await startTls(plain, signal);
    const name = isIP(server.host) === 0 ? { servername: server.host } : {};
    const line = secure({ socket: plain, ...name, rejectUnauthorized: false });
    line.on('error', () => undefined);
    await once(line, 'secureConnect', { signal });
    const shown = line.getPeerX509Certificate();
    if (!shown) throw failure('ERR_SSL_NO_CERTIFICATE');
    return shown;
  } catch (error) {
    throw signal.aborted ? failure('CONNECT_TIMEOUT') : error;
  } finally {
    plain.destroy();
  }
}

/** RFC 9051 §6.2.1 */
async function startTls(socket: Socket, signal: AbortSignal): Promise<void> {
  await heard(socket, /^\* (OK|BYE|NO)\b[^\n]*\n/im, signal);
  socket.write('r1 STARTTLS\r\n');
  const answer = await heard(socket, /^r1 (OK|NO|BAD)\b[^\n]*\n/im, signal);
  if (answer !== 'OK') throw Object.assign(failure('STARTTLS'), { tlsFailed: true });
}

/** Waits for a line. @returns its first group, in capitals */
function heard(socket: Socket, line: RegExp, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (settle: () => void) => {
      socket.off('data', take).off('close', closed);
      signal.removeEventListener('abort', closed);
      settle();
    };
    const closed = () => {
      end(() => {
        reject(failure('ECONNRESET'));
      });
    };
    const take = (part: Buffer) => {
      text += part.toString('latin1');
      const said = line.exec(text)?.[1];
      if (said !== undefined)
        end(() => {
          resolve(said.toUpperCase());
        });
      else if (text.length > MOST_HEARD)
        end(() => {
          reject(failure('LineTooLarge'));
        });
    };
    socket.on('data', take).on('close', closed);
    signal.addEventListener('abort', closed);
  });
}

function failure(code: string): Error & { code: string } {
  return Object.assign(new Error(`no certificate was shown: ${code}`), { code });
}
