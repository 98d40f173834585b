import { DomainError } from '@regulars/platform';
import type { ImapFlowError } from 'imapflow';
import type { MailServerAccess } from './mail-account.js';

type Server = Pick<MailServerAccess, 'host' | 'port' | 'security' | 'certificate'>;

const OTHER_NAME = /^(?:ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/;
const NOT_NOW = /^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/;
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|INVALID_CA|PATH_LENGTH)/;
const LOGIN_DISABLED = 'Login is disabled';
const PRIVACY = 'PRIVACYREQUIRED';
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
  const distrust = certificateProblem(code, at, server);
  if (distrust !== null) return distrust;
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

/** Nothing was told to the server: neither user name nor password. */
function certificateProblem(code: string, at: string, { certificate }: Server): DomainError | null {
  if (OTHER_NAME.test(code))
    return problem(
      'certificate',
      '/host',
      `The certificate of ${at} is made out for another name. Enter the host name that stands in it, or look at it and trust this one certificate.`,
    );
  if (NOT_NOW.test(code))
    return problem(
      'certificate-expired',
      '/host',
      `The certificate of ${at} has expired or is not valid yet. Have it renewed, and check the clock of this machine.`,
    );
  if (!CERTIFICATE.test(code)) return null;
  if (certificate !== null)
    return problem(
      'certificate-changed',
      '/certificate',
      `${at} shows another certificate than this account trusts. If the server's certificate was renewed, look at the new one and trust it; if not, somebody may stand in between.`,
    );
  return problem(
    'certificate-unknown',
    '/certificate',
    `The certificate of ${at} is signed by nobody this machine knows, as with self-signed ones. Look at it and trust it if it is your server's, or give your authority's certificate.`,
  );
}

function signInRefused(cause: ImapFlowError, server: Server): DomainError {
  const said = oneLine(cause.responseText ?? (typeof cause.response === 'string' ? cause.response : ''));
  // RFC 9051 §6.2.3 LOGINDISABLED, RFC 5530 PRIVACYREQUIRED
  if (server.security === 'none' && (cause.message.startsWith(LOGIN_DISABLED) || cause.serverResponseCode === PRIVACY))
    return problem(
      'encryption-needed',
      '/security',
      `${server.host} takes no password without encryption. Choose STARTTLS with port 143, or TLS with port 993.`,
    );
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
