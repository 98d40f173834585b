import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In PEM. */
export interface CertificatePair {
  certificate: string;
  key: string;
}

/** Wherever a mail server stands, it does too; elsewhere the specs that need it are skipped. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

/**
 * Made by openssl.
 * @param name that it is made out for; an address of 127.0.0.0/8 counts as one
 * @param signedBy absent: by itself
 */
export function makeCertificate(name: string, signedBy?: CertificatePair): CertificatePair {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const path = (file: string) => join(folder, file);
  try {
    const authority = [];
    if (signedBy) {
      writeFileSync(path('ca.pem'), signedBy.certificate);
      writeFileSync(path('ca.key'), signedBy.key, { mode: 0o600 });
      authority.push('-CA', path('ca.pem'), '-CAkey', path('ca.key'), '-addext', 'basicConstraints=critical,CA:FALSE');
    }
    const alternative = `subjectAltName=${name.startsWith('127.') ? 'IP' : 'DNS'}:${name}`;
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
        ...['-subj', `/O=Acme/CN=${name}`, '-addext', alternative, ...authority],
        ...['-keyout', path('key'), '-out', path('pem')],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { certificate: readFileSync(path('pem'), 'utf8'), key: readFileSync(path('key'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
