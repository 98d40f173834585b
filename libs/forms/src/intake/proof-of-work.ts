import { type KeyObject, createHmac, createSecretKey, hash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, Tokens } from '@regulars/platform';
import { createChallenge } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import { FormsConfig } from '../forms.config.js';

/** A proof that held: its challenge has to be written down so that it can't serve twice. */
export interface SpentProof {
  /** Hexadecimal. */
  nonce: string;
}

interface Solution {
  challenge: string;
  number: number;
  salt: string;
  signature: string;
}

/** Longer than any solution of ours. */
const MAX_PAYLOAD = 2_000;

/**
 * Proof of work by the ALTCHA protocol, version 1 (https://altcha.org/docs/v1/): the visitor's browser finds the number whose
 * SHA-256 together with the salt is the challenge. Challenges are signed, not stored; the salt binds them to a form and an expiry.
 */
@Injectable()
export class ProofOfWork {
  private readonly key: string;
  private readonly signingKey: KeyObject;

  constructor(
    private readonly config: FormsConfig,
    tokens: Tokens,
  ) {
    this.key = tokens.derivedKey('proof-of-work');
    this.signingKey = createSecretKey(this.key, 'utf8');
  }

  async challenge(slug: string): Promise<Required<Challenge>> {
    const challenge = await createChallenge({
      hmacKey: this.key,
      maxnumber: this.config.proofDifficulty,
      expires: new Date(Date.now() + this.config.proofLifetime * 1000),
      params: { form: slug },
    });
    return { ...challenge, maxnumber: this.config.proofDifficulty };
  }

  /**
   * Checks by node:crypto what altcha-lib checks by Web Crypto: three trips through the thread pool cost more than all else here.
   * @throws DomainError 422
   */
  check(payload: string, slug: string): SpentProof {
    const solution = readSolution(payload);
    const params = new URLSearchParams(solution.salt.split('?')[1] ?? '');
    const expiresAt = new Date(Number(params.get('expires')) * 1000);
    const challenge = hash('sha256', solution.salt + String(solution.number));
    const signature = createHmac('sha256', this.signingKey).update(challenge).digest('hex');
    if (!equal(challenge, solution.challenge) || !equal(signature, solution.signature) || params.get('form') !== slug)
      throw invalid();
    if (!(expiresAt.getTime() > Date.now())) {
      throw new DomainError(
        'forms/proof-expired',
        422,
        'The proof of work is too old. Fetch a new challenge and send the submission again.',
      );
    }
    return { nonce: solution.challenge };
  }
}

function readSolution(payload: string): Solution {
  if (payload.length > MAX_PAYLOAD) throw invalid();
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch {
    throw invalid();
  }
  if (typeof value !== 'object' || value === null) throw invalid();
  const { algorithm, challenge, number, salt, signature } = value as Record<string, unknown>;
  const isSolution =
    algorithm === 'SHA-256' &&
    typeof challenge === 'string' &&
    typeof number === 'number' &&
    Number.isSafeInteger(number) &&
    typeof salt === 'string' &&
    salt.endsWith('&') && // so that no digits of the number can move into its parameters
    typeof signature === 'string';
  if (!isSolution) throw invalid();
  return { challenge, number, salt, signature };
}

function equal(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function invalid(): DomainError {
  return new DomainError(
    'forms/proof-invalid',
    422,
    'The proof of work is not one for this form. Fetch a challenge from …/challenge and solve it by the ALTCHA protocol.',
  );
}
