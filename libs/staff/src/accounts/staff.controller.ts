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
import { ErrorResponses, IfMatch, type Page, WithoutIdempotencyKey } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { SecondFactorResponse } from '../second-factor/dto/second-factor.dto.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { AccountsService } from './accounts.service.js';
import { ListStaffQuery } from './dto/list-staff.query.js';
import { CreateStaffDto, UpdateStaffDto } from './dto/staff.dto.js';
import { StaffPageResponse, StaffResponse } from './dto/staff.response.js';

@ApiTags('staff')
@Controller('api/v1/staff')
export class StaffController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly factor: SecondFactor,
  ) {}

  @Get()
  @Requires('staff:read')
  @ApiOperation({ operationId: 'listStaff', summary: 'Colleagues by name' })
  @ApiQuery({ name: 'filter[active][eq]', required: false, type: Boolean })
  @ApiOkResponse({ type: StaffPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListStaffQuery): Promise<Page<StaffResponse>> {
    return this.accounts.list(query);
  }

  @Get(':id')
  @Requires('staff:read')
  @ApiOperation({ operationId: 'getStaff', summary: 'One colleague' })
  @ApiOkResponse({ type: StaffResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<StaffResponse> {
    return this.accounts.get(id);
  }

  /** Idempotent by the unique e-mail; a stored fingerprint of the body would be a fast hash of the password. */
  @Post()
  @HttpCode(201)
  @WithoutIdempotencyKey()
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'createStaff', summary: 'Give a colleague an account' })
  @ApiCreatedResponse({ type: StaffResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateStaffDto): Promise<StaffResponse> {
    return this.accounts.create(actor, body);
  }

  @Get(':id/second-factor')
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'getStaffSecondFactor', summary: 'Whether a colleague’s sign-in asks for a code' })
  @ApiOkResponse({ type: SecondFactorResponse })
  @ErrorResponses(400, 401, 403, 404)
  secondFactor(@Param('id', ParseUUIDPipe) id: string): Promise<SecondFactorResponse> {
    return this.factor.stateOf(id);
  }

  @Delete(':id/second-factor')
  @HttpCode(204)
  @Requires('staff:manage')
  @ApiOperation({
    operationId: 'resetStaffSecondFactor',
    summary: 'For a colleague who lost the device and the recovery codes: sign in with the password alone again',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  resetSecondFactor(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.factor.reset(actor, id);
  }

  @Patch(':id')
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'updateStaff', summary: 'Change a colleague’s account, or end it' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: StaffResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateStaffDto,
  ): Promise<StaffResponse> {
    return this.accounts.update(actor, id, version, body);
  }
}
