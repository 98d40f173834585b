import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { OrderSignatureResponse, SaveSignatureDto, SignatureResponse } from './signature.dto.js';
import { Signatures } from './signatures.service.js';

const Version = () =>
  ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed; "0" begins one' });

@ApiTags('answers')
@Controller('api/v1')
export class SignaturesController {
  constructor(private readonly signatures: Signatures) {}

  @Get('signatures/own')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'getOwnSignature', summary: 'What stands under your replies' })
  @ApiOkResponse({ type: SignatureResponse })
  @ErrorResponses(400, 401, 403)
  own(@CurrentActor() actor: StaffActor): Promise<SignatureResponse> {
    return this.signatures.own(actor);
  }

  @Patch('signatures/own')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'saveOwnSignature', summary: 'Write your signature; without any text it is given up' })
  @Version()
  @ApiOkResponse({ type: SignatureResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428)
  saveOwn(
    @CurrentActor() actor: StaffActor,
    @IfMatch() version: number,
    @Body() body: SaveSignatureDto,
  ): Promise<SignatureResponse> {
    return this.signatures.saveOwn(actor, version, body);
  }

  @Get('signatures/company')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getCompanySignature', summary: 'What stands under replies of those without their own' })
  @ApiOkResponse({ type: SignatureResponse })
  @ErrorResponses(400, 401, 403)
  ofCompany(): Promise<SignatureResponse> {
    return this.signatures.ofCompany();
  }

  @Patch('signatures/company')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'saveCompanySignature', summary: 'Write the signature of those without their own' })
  @Version()
  @ApiOkResponse({ type: SignatureResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428)
  saveCompanys(
    @CurrentActor() actor: StaffActor,
    @IfMatch() version: number,
    @Body() body: SaveSignatureDto,
  ): Promise<SignatureResponse> {
    return this.signatures.saveCompanys(actor, version, body);
  }

  @Get('orders/:id/signature')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'getOrderSignature', summary: 'Your signature as it would stand under a reply to it' })
  @ApiOkResponse({ type: OrderSignatureResponse })
  @ErrorResponses(400, 401, 403, 404)
  forOrder(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderSignatureResponse> {
    return this.signatures.forOrder(actor, id);
  }
}
