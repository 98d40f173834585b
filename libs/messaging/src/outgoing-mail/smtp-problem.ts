import { DomainError } from '@regulars/platform';
import type { HandOverError } from '../sending/mail-transport.js';
import type { SmtpFault } from '../sending/smtp-faults.js';

const REMEDIES: Readonly<Record<SmtpFault, string>> = {
  unset: 'SMTP_URL is not set, so mail waits. Whoever runs Regulars sets it: smtps://user:password@host:465.',
  'host-not-found': 'There is no such host. Check the spelling of the host in SMTP_URL.',
  refused: 'Nothing answers at this host and port. Check SMTP_URL: 465 with smtps://, 587 with smtp://.',
  unreachable:
    'The mail server does not answer. Check host and port in SMTP_URL (465 with smtps://, 587 with smtp://), and that the firewall lets this machine connect there.',
  certificate:
    'The mail server’s certificate is not trusted: it is self-signed, expired or made out for another name. Use the name that stands in it, or give your authority’s certificate by NODE_EXTRA_CA_CERTS.',
  'no-tls':
    'The mail server offers no encryption by STARTTLS, so it was told no password. Use smtps:// with port 465, or add ?ignoreTLS=true to SMTP_URL in a network you trust.',
  tls: 'What answers does not speak as SMTP_URL says: smtps:// goes with port 465, smtp:// with 587 or 25.',
  'sign-in-refused':
    'The mail server refuses user name or password in SMTP_URL. Many providers want an app password or authorisation code here. Signs such as @ and : in it are written as %40 and %3A.',
  'mail-refused':
    'The mail server refuses this sender or recipient. It must let you write as MAIL_FROM, and with reply+…@MAIL_DOMAIN as envelope sender.',
  busy: 'The mail server does not take the mail just now. What waits is tried again by itself.',
  cut: 'The connection to the mail server broke. What waits is tried again by itself.',
};

/** A failed hand-over in words that tell whoever runs this what to do, with the server's own beside them. */
export function smtpProblem({ fault, said }: HandOverError): DomainError {
  const words = fault === 'unset' ? [] : [{ pointer: '', code: 'server-said', message: oneLine(said) }];
  return new DomainError(`messaging/smtp-${fault}`, 422, REMEDIES[fault], { errors: words });
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed();
}
