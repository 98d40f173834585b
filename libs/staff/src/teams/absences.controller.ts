import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AbsencesService } from './absences.service.js';
import {
  AbsencePageResponse,
  AbsenceResponse,
  CreateAbsenceDto,
  ListAbsencesQuery,
  UpdateAbsenceDto,
} from './dto/absence.dto.js';

@ApiTags('staff')
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @Requires('staff:read')
  @ApiOperation({ operationId: 'listAbsences', summary: 'Who is away and when; those that end first come first' })
  @ApiQuery({ name: 'filter[staffId][eq]', required: false, type: String })
  @ApiQuery({
    name: 'filter[to][gte]',
    required: false,
    type: String,
    description: 'A day; only what ends then or later',
  })
  @ApiOkResponse({ type: AbsencePageResponse })
  @ErrorResponses(400, 401, 403, 422)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListAbsencesQuery): Promise<Page<AbsenceResponse>> {
    return this.absences.list(actor, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('account:own')
  @ApiOperation({
    operationId: 'createAbsence',
    summary: 'Enter one’s own absence; that of others needs settings:write or staff:manage',
  })
  @ApiCreatedResponse({ type: AbsenceResponse })
  @ErrorResponses(400, 401, 403, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateAbsenceDto): Promise<AbsenceResponse> {
    return this.absences.create(actor, body);
  }

  @Patch(':id')
  @Requires('account:own')
  @ApiOperation({ operationId: 'updateAbsence', summary: 'Change the days or the note of an absence' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: AbsenceResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAbsenceDto,
  ): Promise<AbsenceResponse> {
    return this.absences.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('account:own')
  @ApiOperation({ operationId: 'deleteAbsence', summary: 'Take an absence back' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.absences.delete(actor, id);
  }
}
