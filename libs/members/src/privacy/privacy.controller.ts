import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { attachment } from '../export/spreadsheet.js';
import { EraseMemberDto, ErasurePreviewResponse, ErasureResponse, ExportPersonQuery } from './erasure.dto.js';
import { Erasures } from './erasures.service.js';
import { PersonExport } from './person-export.service.js';

@ApiTags('members')
@Controller('api/v1/members/:id')
export class PrivacyController {
  constructor(
    private readonly erasures: Erasures,
    private readonly exports: PersonExport,
  ) {}

  @Get('personal-data')
  @Requires('members:export')
  @ApiOperation({
    operationId: 'exportMemberData',
    summary: 'Everything that is known of one member, as a ZIP archive; each time is on record',
  })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  @ErrorResponses(400, 401, 403, 404)
  async export(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { notes = false }: ExportPersonQuery,
  ): Promise<StreamableFile> {
    return attachment(await this.exports.write(actor, id, notes));
  }

  @Get('erasure')
  @Requires('members:erase')
  @ApiOperation({ operationId: 'previewErasure', summary: 'What would go and what would stay if a member were erased' })
  @ApiOkResponse({ type: ErasurePreviewResponse })
  @ErrorResponses(400, 401, 403, 404)
  preview(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ErasurePreviewResponse> {
    return this.erasures.preview(actor, id);
  }

  @Post('erasure')
  @HttpCode(202)
  @Requires('members:erase')
  @ApiOperation({
    operationId: 'eraseMember',
    summary: 'Erase what tells who a member is, for good; orders and sums stay',
  })
  @ApiAcceptedResponse({ type: ErasureResponse, description: 'It is done within moments, whatever crashes' })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  erase(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { confirm }: EraseMemberDto,
  ): Promise<ErasureResponse> {
    return this.erasures.request(actor, id, confirm);
  }
}
