import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** What comes by copy and paste has blanks around it that mean nothing. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A name or title: trimmed, not empty, without line breaks and other control characters, which have no place in a mail's header. */
export const OneLine = (maxLength: number) =>
  applyDecorators(
    Trimmed(),
    IsString(),
    IsNotEmpty(),
    MaxLength(maxLength),
    Matches(/^\P{Cc}*$/u, { message: 'Write it in one line, without control characters' }),
  );
