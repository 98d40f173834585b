import { DomainError, type FieldError } from '@regulars/platform';
import type { MailAccountRow, MailServerAccess } from './mail-account.js';
import type { AccountSettings } from './mail-accounts.repository.js';
import { certificatesAsText, readCertificates } from './trusted-certificates.js';

export type Server = Omit<MailServerAccess, 'password'>;

/** Whoever makes an account trust another certificate could stand in for its server. */
export function sameServer(before: Server, after: Server): boolean {
  return (
    before.host.toLowerCase() === after.host.toLowerCase() &&
    before.port === after.port &&
    before.security === after.security &&
    before.username === after.username &&
    (after.certificate === null || before.certificate === after.certificate)
  );
}

export function asKept(pem: string | null | undefined): string | null {
  return pem === undefined || pem === null || pem.trim() === '' ? null : certificatesAsText(readCertificates(pem));
}

/** @throws 422 when they contradict each other */
export function consistent(settings: AccountSettings): AccountSettings {
  const { security, certificate, folders, junk_folder, after_taking, move_to } = settings;
  const errors: FieldError[] = [];
  if (after_taking === 'move' && move_to === null)
    errors.push({ pointer: '/moveTo', code: 'required', message: 'Say to which folder mails are moved.' });
  if (after_taking !== 'move' && move_to !== null)
    errors.push({ pointer: '/moveTo', code: 'unexpected', message: 'A folder is only needed when mails are moved.' });
  if (move_to !== null && [...folders, junk_folder].includes(move_to))
    errors.push({
      pointer: '/moveTo',
      code: 'watched',
      message: 'Mails can’t be moved to a folder that is read itself.',
    });
  if (junk_folder !== null && folders.includes(junk_folder))
    errors.push({ pointer: '/junkFolder', code: 'taken', message: 'The junk folder is not one of the other folders.' });
  if (security === 'none' && certificate !== null)
    errors.push({
      pointer: '/certificate',
      code: 'unexpected',
      message: 'A certificate is of use only with TLS or STARTTLS.',
    });
  if (settings.since > dayFrom(2))
    errors.push({
      pointer: '/since',
      code: 'future',
      message: 'Give the day from which mails are taken: today or earlier.',
    });
  if (errors.length > 0)
    throw new DomainError('messaging/mail-account-contradicts', 422, errors.map(({ message }) => message).join(' '), {
      errors,
    });
  return settings;
}

/** `YYYY-MM-DD` in UTC; somewhere it is tomorrow already. */
export function dayFrom(daysAhead: number): string {
  return new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);
}

/** As the audit log tells them: certificates by their fingerprints. */
export function told(row: MailAccountRow) {
  const { name, host, port, security, username, folders, junk_folder, after_taking, move_to, since, active } = row;
  const { certificate } = row;
  return {
    name,
    host,
    port,
    security,
    username,
    certificate:
      certificate === null ? null : readCertificates(certificate).map(({ fingerprint256 }) => fingerprint256),
    folders,
    junkFolder: junk_folder,
    afterTaking: after_taking,
    moveTo: move_to,
    since,
    active,
  };
}
