import { X509Certificate } from 'node:crypto';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import { DomainError } from '@regulars/platform';

const ONE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const MOST = 5;

/** What people compare and decide by. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  /** SHA-256, as mail programs show it: pairs of hexadecimal digits with colons. */
  fingerprint: string;
  /** ISO 8601 */
  validFrom: string;
  /** ISO 8601 */
  validTo: string;
}

/** @throws DomainError when the text is not one to five certificates in PEM */
export function readCertificates(pem: string): X509Certificate[] {
  // Whoever pastes the server's key by mistake should hear of it, and have it stored nowhere.
  if (pem.includes('PRIVATE KEY'))
    throw unreadable('This holds a private key, which belongs to the server alone. Give only the certificate.');
  const parts = pem.match(ONE) ?? [];
  if (parts.length === 0 || parts.length > MOST)
    throw unreadable(`Paste one to ${MOST} certificates, each from BEGIN CERTIFICATE to END CERTIFICATE.`);
  try {
    return parts.map((part) => new X509Certificate(part));
  } catch {
    throw unreadable('This certificate can’t be read. Paste it as it stands in its file, from BEGIN to END.');
  }
}

/** The same certificates in the same words, without what stood around them. */
export function certificatesAsText(certificates: readonly X509Certificate[]): string {
  return certificates.map((one) => one.toString().trim()).join('\n');
}

/**
 * How a connection is checked. A certificate that the account trusts by itself is as good as it is known, whatever name it was made out for
 * (as by default on a new mail server); one that a trusted authority signed must be for this host. Nothing else is believed, not even the
 * authorities that this machine knows: who pins, means it.
 * @param pem null: by the machine's authorities, and NODE_EXTRA_CA_CERTS
 */
export function trustIn(pem: string | null): ConnectionOptions {
  if (pem === null) return {};
  const trusted = readCertificates(pem);
  const known = new Set(trusted.map(({ fingerprint256 }) => fingerprint256));
  return {
    ca: trusted.map((one) => one.toString()),
    // Without it a server's own certificate that somebody else signed is no anchor.
    allowPartialTrustChain: true,
    checkServerIdentity: (host, shown) =>
      known.has(shown.fingerprint256) ? undefined : checkServerIdentity(host, shown),
  };
}

export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer, fingerprint256, validFromDate, validToDate } = certificate;
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    fingerprint: fingerprint256,
    validFrom: validFromDate.toISOString(),
    validTo: validToDate.toISOString(),
  };
}

/** Whoever made it wrote what they liked into it. */
function oneLine(name: string | undefined): string {
  return (name ?? '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ', ')
    .slice(0, 300)
    .toWellFormed();
}

function unreadable(message: string): DomainError {
  return new DomainError('messaging/mail-certificate-unreadable', 422, message, {
    errors: [{ pointer: '/certificate', code: 'certificate-unreadable', message }],
  });
}
