import { DomainError } from '@regulars/platform';
import type { ImapFlowError } from 'imapflow';
import type { MailServerAccess } from './mail-account.js';

type Server = Pick<MailServerAccess, 'host' | 'port' | 'security'>;

const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;
const NO_TLS = /^(?:ERR_SSL|EPROTO)/;

/**
 * What went wrong with a mail server, in words that tell whoever set it up what to do.
 * @returns null when the error is none of the mail server's
 */
export function imapProblem(error: unknown, server: Server): DomainError | null {
  if (error instanceof DomainError) return error;
  const cause = error as ImapFlowError;
  const at = `${server.host}:${server.port}`;
  const code = cause.code ?? '';
  if (cause.authenticationFailed === true) return signInRefused(cause, server);
  if (CERTIFICATE.test(code))
    return problem(
      'certificate',
      '/host',
      `The certificate of ${at} is not good for this name (${code}). Use the host name that the provider gives, or have the certificate renewed.`,
    );
  if (NO_TLS.test(code) || cause.tlsFailed === true || code === 'STARTTLS_INJECTION')
    return problem(
      'tls',
      '/security',
      server.security === 'starttls'
        ? `${at} offers no encryption by STARTTLS. Choose TLS with port 993, or ask the provider.`
        : `${at} does not speak TLS on this port. Use port 993, or choose STARTTLS with port 143.`,
    );
  if (code === 'ECONNREFUSED')
    return problem('refused', '/port', `Nothing answers at ${at}. Check the port: 993 with TLS, 143 with STARTTLS.`);
  if (/^(?:CONNECT_TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN)$/.test(code))
    return problem(
      'unreachable',
      '/host',
      `${at} can't be reached. Check host and port, and that this machine's firewall lets it connect there.`,
    );
  if (
    /^(?:GREETING_TIMEOUT|UPGRADE_TIMEOUT|ParserError.*|InvalidResponse|UnexpectedTag|LineTooLarge|ClosedAfterConnect\w+)$/.test(
      code,
    )
  )
    return problem(
      'not-imap',
      '/port',
      `What answers at ${at} is no IMAP server. With port 993 choose TLS, with port 143 STARTTLS.`,
    );
  if (/^(?:NoConnection|EConnectionClosed|StateLogout|ECONNRESET|EPIPE|ETIMEOUT)$/.test(code))
    return problem('cut', '/host', `The connection to ${at} broke. It is tried again.`);
  if (cause.responseStatus === undefined) return null;
  const said = oneLine(cause.responseText);
  return problem('failed', '/host', `${server.host} refused what was asked${said === '' ? '' : `: ${said}`}`);
}

function signInRefused(cause: ImapFlowError, server: Server): DomainError {
  const said = oneLine(cause.responseText ?? (typeof cause.response === 'string' ? cause.response : ''));
  return problem(
    'sign-in-refused',
    '/password',
    `${server.host} refuses user name or password${said === '' ? '' : ` (it says: ${said})`}. Many providers want an app password or authorisation code here, and IMAP switched on in their settings.`,
  );
}

function problem(what: string, pointer: string, message: string): DomainError {
  return new DomainError(`messaging/mail-${what}`, 422, message, { errors: [{ pointer, code: what, message }] });
}

/** What a server writes is not ours: one short line of it. */
function oneLine(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 160);
}
