import { Transform } from 'class-transformer';

/** Names and addresses come by copy and paste: the blanks around them mean nothing. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
