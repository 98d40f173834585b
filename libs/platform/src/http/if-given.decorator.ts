import { ValidateIf } from 'class-validator';

/** For PATCH: absent leaves, and `null` is a value to check. `@IsOptional()` would let `null` pass where it clears nothing. */
export const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);
