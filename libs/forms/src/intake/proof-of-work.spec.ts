import { describe, expect, test } from '@jest/globals';
import { DomainError, Tokens } from '@regulars/platform';
import { solveChallenge, verifySolution } from 'altcha-lib/v1';
import { FormsConfig } from '../forms.config.js';
import { ProofOfWork } from './proof-of-work.js';

const tokens = new Tokens({ secret: 'a secret of more than thirty-two characters' });
const config = Object.assign(new FormsConfig(), { proofDifficulty: 500, proofLifetime: 60 });
const proofs = new ProofOfWork(config, tokens);

async function solved(slug = 'order', by = proofs) {
  const challenge = await by.challenge(slug);
  const solution = await solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber)
    .promise;
  const { algorithm, salt, signature } = challenge;
  return { algorithm, challenge: challenge.challenge, number: solution?.number ?? -1, salt, signature };
}

const encode = (solution: object) => Buffer.from(JSON.stringify(solution)).toString('base64');

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('FRM-4 proof of work', () => {
  test('what altcha-lib solves is accepted here, and altcha-lib agrees', async () => {
    const payload = encode(await solved());
    expect(codeOf(() => proofs.check(payload, 'order'))).toBe('accepted');
    expect(await verifySolution(payload, tokens.derivedKey('proof-of-work'))).toBe(true);
  });

  test('it is bound to its form, its number, its salt and our key', async () => {
    const solution = await solved();
    const refuse = (change: object, slug = 'order') =>
      codeOf(() => proofs.check(encode({ ...solution, ...change }), slug));
    expect(refuse({}, 'contact')).toBe('forms/proof-invalid');
    expect(refuse({ number: solution.number + 1 })).toBe('forms/proof-invalid');
    expect(refuse({ salt: solution.salt.replace('form=order', 'form=other') })).toBe('forms/proof-invalid');
    expect(refuse({ signature: '0'.repeat(64) })).toBe('forms/proof-invalid');
    const stranger = new ProofOfWork(config, new Tokens({ secret: 'another secret of thirty-two characters' }));
    expect(codeOf(() => stranger.check(encode(solution), 'order'))).toBe('forms/proof-invalid');
  });

  test('digits can’t be moved from the number into the expiry', async () => {
    const solution = await solved();
    const digits = String(solution.number).padStart(2, '0');
    const spliced = { ...solution, salt: solution.salt + digits.slice(0, 1), number: Number(digits.slice(1)) };
    expect(codeOf(() => proofs.check(encode(spliced), 'order'))).not.toBe('accepted');
  });

  test('an old one is told apart from a wrong one', async () => {
    const short = new ProofOfWork(
      Object.assign(new FormsConfig(), { proofDifficulty: 500, proofLifetime: -5 }),
      tokens,
    );
    expect(codeOf(() => proofs.check('', 'order'))).toBe('forms/proof-invalid');
    const payload = encode(await solved('order', short));
    expect(codeOf(() => proofs.check(payload, 'order'))).toBe('forms/proof-expired');
  });

  test.each(['', 'null', '[]', '{"algorithm":"SHA-256"}', 'not json', 'x'.repeat(5_000)])(
    '%.20s is no proof',
    (text) => {
      expect(codeOf(() => proofs.check(Buffer.from(text).toString('base64'), 'order'))).toBe('forms/proof-invalid');
    },
  );
});
