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
import {
  CreateRoleDto,
  DeleteRoleQuery,
  type PermissionInfoResponse,
  PermissionPageResponse,
  RolePageResponse,
  RoleResponse,
  UpdateRoleDto,
} from './dto/role.dto.js';
import { RolesService } from './roles.service.js';

@ApiTags('roles')
@Controller('api/v1/roles')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  @Requires('staff:read')
  @ApiOperation({ operationId: 'listRoles', summary: 'Roles, built-in ones first, with what they include' })
  @ApiOkResponse({ type: RolePageResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<Page<RoleResponse>> {
    return this.roles.list();
  }

  @Get('permissions')
  @Requires('staff:read')
  @ApiOperation({ operationId: 'listPermissions', summary: 'What a role can include, and what each permission needs' })
  @ApiOkResponse({ type: PermissionPageResponse })
  @ErrorResponses(400, 401, 403)
  permissions(): Page<PermissionInfoResponse> {
    return this.roles.permissions();
  }

  @Get(':id')
  @Requires('staff:read')
  @ApiOperation({ operationId: 'getRole', summary: 'One role of the company’s own' })
  @ApiOkResponse({ type: RoleResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<RoleResponse> {
    return this.roles.get(id);
  }

  @Post()
  @HttpCode(201)
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'createRole', summary: 'Make a role of the company’s own' })
  @ApiCreatedResponse({ type: RoleResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateRoleDto): Promise<RoleResponse> {
    return this.roles.create(actor, body);
  }

  @Patch(':id')
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'updateRole', summary: 'Change a role; holds at once for all who have it' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: RoleResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateRoleDto,
  ): Promise<RoleResponse> {
    return this.roles.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'deleteRole', summary: 'Delete a role; who has it gets the one that you name' })
  @ApiQuery({ name: 'reassignTo', required: false, type: String, description: 'Needed while somebody has the role' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  delete(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { reassignTo }: DeleteRoleQuery,
  ): Promise<void> {
    return this.roles.delete(actor, id, reassignTo);
  }
}
