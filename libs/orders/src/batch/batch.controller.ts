import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { DomainError, ErrorResponses, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import type { FastifyRequest } from 'fastify';
import { BatchLineResponse } from './batch-line.response.js';
import { BatchOrderDto } from './batch-order.dto.js';
import { BatchService } from './batch.service.js';

const LINES = 'application/x-ndjson';
/**
 * Bytes of answers that may wait. Many clients read nothing before they have sent all: answers that wait for such a reader must not
 * keep us from reading what it still sends. The batch's own limits bound them.
 */
const UNREAD = 16_777_216;

@ApiTags('orders')
@Controller('api/v1/orders/batch')
export class BatchController {
  constructor(private readonly batch: BatchService) {}

  /** Repeating it does no harm by itself: each order has its external id. */
  @Post()
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'upsertOrders',
    summary: 'Make or change up to 10,000 orders of another system, one JSON object a line; one answer a line',
    description:
      'Streams both ways. A line names its order by `source` and `externalId`; sent again it changes nothing. Absent fields stay as they are, null clears. ' +
      'A line that is wrong is refused by itself. Fields that people changed here are only written again when they changed in the other system.',
  })
  @ApiConsumes(LINES)
  @ApiExtraModels(BatchOrderDto, BatchLineResponse)
  @ApiBody({ description: 'One order a line', schema: { $ref: getSchemaPath(BatchOrderDto) } })
  @ApiOkResponse({
    description: 'One result a line, in the order of the lines',
    content: { [LINES]: { schema: { $ref: getSchemaPath(BatchLineResponse) } } },
  })
  @ErrorResponses(400, 401, 403, 415)
  upsert(@CurrentActor() actor: StaffActor, @Req() request: FastifyRequest): StreamableFile {
    const { body } = request;
    if (!(body instanceof Readable))
      throw new DomainError('http/unsupported-media-type', 415, `Send one order a line as ${LINES}.`);
    const answers = textOf(this.batch.upsert(actor, body as AsyncIterable<Buffer>));
    return new StreamableFile(Readable.from(answers, { objectMode: false, highWaterMark: UNREAD }), { type: LINES });
  }
}

async function* textOf(answers: AsyncIterable<BatchLineResponse>): AsyncGenerator<string> {
  for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
}
