export { type TestDatabase, testDatabase } from './test-database.js';
export { Dovecot, HAS_DOVECOT, PASSWORD } from './dovecot.js';
export { type CertificatePair, HAS_OPENSSL, makeCertificate } from './certificates.js';
