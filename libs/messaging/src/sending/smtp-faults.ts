/**
 * - `no-tls`: the server offers no STARTTLS, and without it nothing may be told to it
 * - `tls`: what answers speaks something else than asked for, encrypted or not
 * - `mail-refused`: the server took the sign-in, but not this sender, recipient or content
 */
export type SmtpFault =
  | 'unset'
  | 'host-not-found'
  | 'refused'
  | 'unreachable'
  | 'certificate'
  | 'no-tls'
  | 'tls'
  | 'sign-in-refused'
  | 'mail-refused'
  | 'busy'
  | 'cut';

/** What nodemailer says of a failure. */
export interface SmtpError {
  code?: string;
  /** The system's, where nodemailer put its own in its place. */
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
}

export const MESSAGE_COMMANDS = /^(?:MAIL FROM|RCPT TO|DATA|API)$/;

// By code where there is one; over STARTTLS only OpenSSL's words are left.
const CERTIFICATE =
  /CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|certificate|unable to (?:verify|get).*issuer|altnames/i;
const OTHER_LANGUAGE = /ERR_SSL|EPROTO|wrong version number|packet length too long|Invalid greeting/i;

export function smtpFault({
  code = '',
  originalCode = '',
  command = '',
  responseCode,
  message = '',
}: SmtpError): SmtpFault {
  const cause = `${originalCode} ${code}`;
  if (/\b(?:EAUTH|ENOAUTH)\b/.test(cause)) return 'sign-in-refused';
  if (responseCode === undefined && CERTIFICATE.test(`${cause} ${message}`)) return 'certificate';
  if (code === 'ETLS' && responseCode !== undefined) return 'no-tls';
  if (OTHER_LANGUAGE.test(`${cause} ${message}`) || /\b(?:ETLS|EPROTOCOL)\b/.test(cause)) return 'tls';
  if (/\b(?:EDNS|ENOTFOUND|EAI_AGAIN)\b/.test(cause)) return 'host-not-found';
  if (/\bECONNREFUSED\b/.test(cause)) return 'refused';
  if (/\b(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b/.test(cause)) return 'unreachable';
  if (responseCode === undefined) return 'cut';
  if (responseCode < 500) return 'busy';
  return MESSAGE_COMMANDS.test(command) ? 'mail-refused' : 'busy';
}
