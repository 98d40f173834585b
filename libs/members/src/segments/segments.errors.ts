import { DomainError, type FieldError, notFound } from '@regulars/platform';

export function segmentNotFound(): DomainError {
  return notFound('segments/segment-not-found', 'segment');
}

export function ruleInvalid(errors: FieldError[]): DomainError {
  const [first] = errors;
  const detail = first ? `${first.pointer}: ${first.message}` : 'The rule is not valid.';
  return new DomainError('segments/rule-invalid', 422, detail, { errors });
}

/** What it asks for was taken away since it was saved. */
export function ruleOutdated(field: string): DomainError {
  return new DomainError(
    'segments/rule-outdated',
    409,
    'The rule asks for something that is not there any more. Edit the segment and take that condition out.',
    { extra: { field } },
  );
}

export function segmentTooLarge(most: number): DomainError {
  return new DomainError(
    'segments/too-large',
    409,
    `With the segments that it asks for, the rule has more than ${most} conditions. Ask for fewer segments.`,
  );
}

export function unknownSegment(pointer: string): DomainError {
  const message = 'There is no such segment. Choose another.';
  return new DomainError('segments/unknown-segment', 422, message, {
    errors: [{ pointer, code: 'unknown', message }],
  });
}

/** @param path names of the segments, from the one that is saved back to itself */
export function segmentCycle(pointer: string, path: readonly string[]): DomainError {
  const message = `A segment can't ask for itself: ${path.join(' → ')}. Take that segment out of the rule.`;
  return new DomainError('segments/cycle', 422, message, {
    errors: [{ pointer, code: 'cycle', message }],
    extra: { path },
  });
}

export function segmentInUse(names: readonly string[]): DomainError {
  return new DomainError(
    'segments/in-use',
    409,
    `Other segments ask for it: ${names.join(', ')}. Take it out of them first.`,
    { extra: { segments: names } },
  );
}

export function nameTaken(): DomainError {
  const message = 'Another segment has this name. Choose another one.';
  return new DomainError('segments/name-taken', 409, message, {
    errors: [{ pointer: '/name', code: 'taken', message }],
  });
}

export function isFrozen(pointer: string): DomainError {
  const message = 'The members of a frozen segment stay who they are. Make a new segment instead.';
  return new DomainError('segments/frozen', 422, message, { errors: [{ pointer, code: 'unacceptable', message }] });
}

export function tooManySegments(most: number): DomainError {
  return new DomainError('segments/too-many', 409, `There are ${most} segments, which is the most. Delete one first.`);
}
