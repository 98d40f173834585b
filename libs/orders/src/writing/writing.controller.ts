import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { WritingsResponse } from './writing.response.js';
import { Writing } from './writing.service.js';

@ApiTags('orders')
@Controller('api/v1/orders')
export class WritingController {
  constructor(private readonly writing: Writing) {}

  @Get('writing')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listWriting', summary: 'Which orders colleagues are answering right now' })
  @ApiOkResponse({ type: WritingsResponse })
  @ErrorResponses(400, 401, 403)
  others(@CurrentActor() actor: StaffActor): Promise<WritingsResponse> {
    return this.writing.others(actor);
  }

  @Put(':id/writing')
  @HttpCode(204)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'signWriting', summary: 'You are answering; holds for 45 seconds' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  sign(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.writing.sign(actor, id);
  }

  @Delete(':id/writing')
  @HttpCode(204)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'leaveWriting', summary: 'You are not answering any more' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  leave(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.writing.leave(actor, id);
  }
}
