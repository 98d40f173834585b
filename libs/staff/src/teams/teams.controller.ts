import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, ListQuery, type Page } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { CreateTeamDto, TeamPageResponse, TeamResponse, UpdateTeamDto } from './dto/team.dto.js';
import { TeamsService } from './teams.service.js';

@ApiTags('staff')
@Controller('api/v1/teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Requires('staff:read')
  @ApiOperation({ operationId: 'listTeams', summary: 'Teams by name, with their working hours and holidays' })
  @ApiOkResponse({ type: TeamPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListQuery): Promise<Page<TeamResponse>> {
    return this.teams.list(query);
  }

  @Get(':id')
  @Requires('staff:read')
  @ApiOperation({ operationId: 'getTeam', summary: 'One team' })
  @ApiOkResponse({ type: TeamResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<TeamResponse> {
    return this.teams.get(id);
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'createTeam', summary: 'Add a team and say when it works' })
  @ApiCreatedResponse({ type: TeamResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateTeamDto): Promise<TeamResponse> {
    return this.teams.create(actor, body);
  }

  @Patch(':id')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'updateTeam', summary: 'Change a team, its working hours or holidays' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: TeamResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateTeamDto,
  ): Promise<TeamResponse> {
    return this.teams.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'deleteTeam', summary: 'Remove a team; its people stay, without one' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.teams.delete(actor, id);
  }
}
