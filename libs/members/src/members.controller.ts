import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ApiMemberFilters, ListMembersQuery } from './dto/list-members.query.js';
import { CreateMemberDto, UpdateMemberDto } from './dto/member.dto.js';
import { type MemberListItemResponse, MemberPageResponse, MemberResponse } from './dto/member.response.js';
import { MemberQueries } from './members.queries.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly queries: MemberQueries,
  ) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({
    operationId: 'listMembers',
    summary: 'Members, those who joined last first, with search and filters',
  })
  @ApiMemberFilters()
  @ApiOkResponse({ type: MemberPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListMembersQuery): Promise<Page<MemberListItemResponse>> {
    return this.queries.page(actor, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('members:write')
  @ApiOperation({ operationId: 'createMember', summary: 'Add a member' })
  @ApiCreatedResponse({ type: MemberResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateMemberDto): Promise<MemberResponse> {
    return this.members.create(actor, body);
  }

  @Get(':id')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getMember', summary: 'One member' })
  @ApiOkResponse({ type: MemberResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<MemberResponse> {
    return this.queries.get(actor, id);
  }

  @Patch(':id')
  @Requires('members:write')
  @ApiOperation({ operationId: 'updateMember', summary: 'Edit a member; absent leaves, null clears' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: MemberResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateMemberDto,
  ): Promise<MemberResponse> {
    return this.members.edit(actor, id, version, body);
  }
}
