import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../http/domain-error.js';
import { SecretConfig } from './secret.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps secrets that we have to read again ourselves (the password of a mailbox, a seed of one-time codes): AES-256-GCM under a key
 * derived from SECRET. What it is for is part of the key and of what is authenticated, so that a sealed text is of no use in another
 * place. The key's id stands in front: after SECRET changed, the person hears that instead of noise.
 */
@Injectable()
export class SealedTexts {
  private readonly secret: string;

  constructor(config: SecretConfig) {
    this.secret = config.secret;
  }

  /** @param purpose where the text stands, best with the row's id: `messaging.mail_account.password:<id>` @returns printable ASCII */
  seal(purpose: string, text: string): string {
    const key = this.keyFor(purpose);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1.${keyId(key)}.${sealed.toString('base64url')}`;
  }

  /** @throws DomainError `platform/sealed-by-other-secret` when SECRET is another than the one that sealed it */
  open(purpose: string, sealed: string): string {
    const [version, id, body = ''] = sealed.split('.');
    const key = this.keyFor(purpose);
    if (version !== 'v1' || id !== keyId(key)) throw otherSecret();
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `sealed:${purpose}`, 32));
  }
}

function otherSecret(): DomainError {
  return new DomainError(
    'platform/sealed-by-other-secret',
    409,
    'SECRET has changed since this was stored, so it can no longer be read. Enter it again.',
  );
}

function keyId(key: Buffer): string {
  return createHash('sha256').update('id').update(key).digest('hex').slice(0, 8);
}
