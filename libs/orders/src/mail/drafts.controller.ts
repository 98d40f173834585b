import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { DRAFT_KINDS, DraftParams, DraftResponse, DraftsResponse, SaveDraftDto } from '../dto/draft.dto.js';
import { Drafts } from './drafts.service.js';

const Kind = () => ApiParam({ name: 'kind', enum: DRAFT_KINDS });
const OrderId = () => ApiParam({ name: 'id', format: 'uuid' });

@ApiTags('orders')
@Controller('api/v1/orders/:id/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Requires('orders:write')
  @ApiOperation({ operationId: 'getOrderDrafts', summary: 'What you are writing to this order; nobody else sees it' })
  @ApiOkResponse({ type: DraftsResponse })
  @ErrorResponses(400, 401, 403, 404)
  read(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<DraftsResponse> {
    return this.drafts.read(actor, id);
  }

  @Patch(':kind')
  @Requires('orders:write')
  @OrderId()
  @Kind()
  @ApiOperation({ operationId: 'saveOrderDraft', summary: 'Keep what you are writing; empty, it is discarded' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag made of the draft’s version; "0" begins one' })
  @ApiOkResponse({ type: DraftResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  save(
    @CurrentActor() actor: StaffActor,
    @Param() { id, kind }: DraftParams,
    @IfMatch() version: number,
    @Body() body: SaveDraftDto,
  ): Promise<DraftResponse> {
    return this.drafts.save(actor, id, kind, version, body);
  }

  @Delete(':kind')
  @HttpCode(204)
  @Requires('orders:write')
  @OrderId()
  @Kind()
  @ApiOperation({ operationId: 'discardOrderDraft', summary: 'Throw away what you were writing, with its uploads' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  discard(@CurrentActor() actor: StaffActor, @Param() { id, kind }: DraftParams): Promise<void> {
    return this.drafts.discard(actor, id, kind);
  }
}
