import { DomainError } from '@regulars/platform';

export function wrongCode(): DomainError {
  return new DomainError('staff/wrong-code', 422, 'The code is not right. Wait for the next one and type that.', {
    errors: [{ pointer: '/code', code: 'wrong-code', message: 'Type the six figures that your app shows now.' }],
  });
}

export function challengeOver(): DomainError {
  return new DomainError('staff/challenge-over', 401, 'That took too long. Sign in with your password again.');
}

export function notEnrolled(): DomainError {
  return new DomainError('staff/second-factor-off', 409, 'Signing in with a code is not set up. Set it up first.');
}

export function alreadyEnrolled(): DomainError {
  return new DomainError(
    'staff/second-factor-on',
    409,
    'Signing in with a code is set up already. Turn it off first to set it up with another device.',
  );
}

export function secondFactorDemanded(): DomainError {
  return new DomainError(
    'staff/second-factor-demanded',
    409,
    'The company asks everyone for a code, so it can’t be turned off.',
  );
}
