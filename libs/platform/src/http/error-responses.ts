import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

class FieldProblem {
  @ApiProperty({ description: 'JSON pointer into the body, or ?name for a query parameter', example: '/contact/email' })
  pointer!: string;
  @ApiProperty({ example: 'isEmail' })
  code!: string;
  @ApiProperty({ description: 'Says what to do.' })
  message!: string;
}

/** RFC 9457 problem document. */
export class Problem {
  @ApiProperty({ example: 'urn:regulars:problem:orders/illegal-transition' })
  type!: string;
  @ApiProperty({ example: 'Conflict' })
  title!: string;
  @ApiProperty({ example: 409 })
  status!: number;
  @ApiProperty({ description: 'Says what to do.' })
  detail!: string;
  @ApiProperty({ description: 'Stable; programs decide by it.', example: 'orders/illegal-transition' })
  code!: string;
  @ApiProperty({ type: [FieldProblem] })
  errors!: FieldProblem[];
  @ApiProperty({ description: 'Quote it when you report a fault.' })
  requestId!: string;
}

const MEANING: Record<number, string> = {
  400: 'A field or parameter is wrong, missing or unknown.',
  401: 'Nobody is signed in.',
  403: 'The role does not allow this.',
  404: 'There is no such thing, or it is not yours to see.',
  409: 'It does not fit the present state.',
  410: 'It is no longer offered.',
  412: 'Someone saved in the meantime; `current` is what stands now.',
  413: 'Too large.',
  415: 'Not a media type this address takes.',
  422: 'Well formed but not acceptable; `errors` says where.',
  428: 'If-Match is missing.',
  429: 'Too many requests; see Retry-After.',
};

/** Declares problem responses of an operation. */
export function ErrorResponses(...statuses: number[]) {
  return applyDecorators(
    ApiExtraModels(Problem),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANING[status] ?? 'Error',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
      }),
    ),
  );
}
