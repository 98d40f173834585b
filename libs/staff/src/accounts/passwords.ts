import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@regulars/platform';
import { passwordFaults } from './password-rules.js';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. argon2id is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Nobody's password: verified against when there is no account, so that the time taken tells nothing. */
  private readonly nobody = hash(randomBytes(32), COST);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /** @param stored null when there is no such account: takes as long, and never fits */
  async fits(stored: string | null, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobody), password.normalize('NFKC'));
    return right && stored !== null;
  }

  /** @throws DomainError 422 that tells what to do */
  assertGood(password: string, email: string, pointer: string): void {
    const errors = passwordFaults(password, email).map((fault) => ({ pointer, ...fault }));
    const [first] = errors;
    if (first)
      throw new DomainError('staff/weak-password', 422, `The password can't be used. ${first.message}`, { errors });
  }
}
