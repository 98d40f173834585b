import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { CompanyService } from './company.service.js';
import { CompanyResponse, UpdateCompanyDto } from './dto/company.dto.js';

@ApiTags('company')
@Controller('api/v1/company')
export class CompanyController {
  constructor(private readonly company: CompanyService) {}

  @Get()
  @Requires('staff:read')
  @ApiOperation({
    operationId: 'getCompany',
    summary: 'The company’s name, address, time zone, language, hours, response target and currencies',
  })
  @ApiOkResponse({ type: CompanyResponse })
  @ErrorResponses(400, 401, 403)
  get(): Promise<CompanyResponse> {
    return this.company.get();
  }

  @Patch()
  @Requires('settings:write')
  @ApiOperation({
    operationId: 'updateCompany',
    summary: 'Change the company’s name, address, time zone, language, hours, response target or currencies',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: CompanyResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @IfMatch() version: number,
    @Body() body: UpdateCompanyDto,
  ): Promise<CompanyResponse> {
    return this.company.update(actor, version, body);
  }
}
