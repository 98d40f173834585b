import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { DeliveryLog } from './delivery-log.service.js';
import { ListDeliveriesQuery, ListWebhooksQuery } from './dto/list-webhooks.query.js';
import { CreateWebhookDto, ReplayDto, UpdateWebhookDto } from './dto/webhook.dto.js';
import {
  DeliveryPageResponse,
  type DeliveryResponse,
  ReplayResponse,
  WebhookEventTypesResponse,
  WebhookPageResponse,
  WebhookResponse,
  WebhookSecretResponse,
  WebhookStateResponse,
} from './dto/webhook.response.js';
import { eventTypes } from './event-types.js';
import { WebhooksService } from './webhooks.service.js';

@ApiTags('integrations')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: DeliveryLog,
  ) {}

  @Get()
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'listWebhooks', summary: 'Webhooks, newest first' })
  @ApiOkResponse({ type: WebhookPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListWebhooksQuery): Promise<Page<WebhookStateResponse>> {
    return this.webhooks.list(query);
  }

  @Get('event-types')
  @Requires('integrations:manage')
  @ApiOperation({
    operationId: 'listWebhookEventTypes',
    summary: 'Events that a webhook can be told of, and what they mean',
  })
  @ApiOkResponse({ type: WebhookEventTypesResponse })
  @ErrorResponses(400, 401, 403)
  eventTypes(): WebhookEventTypesResponse {
    return { data: eventTypes() };
  }

  /** The answer holds a secret, which must not be kept for repetitions. */
  @Post()
  @HttpCode(201)
  @WithoutIdempotencyKey()
  @Requires('integrations:manage')
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Add a webhook; its secret is in this answer and nowhere else',
  })
  @ApiCreatedResponse({ type: WebhookSecretResponse })
  @ErrorResponses(400, 401, 403, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateWebhookDto): Promise<WebhookSecretResponse> {
    return this.webhooks.create(actor, body);
  }

  @Get(':id')
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'getWebhook', summary: 'One webhook' })
  @ApiOkResponse({ type: WebhookStateResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<WebhookStateResponse> {
    return this.webhooks.get(id);
  }

  @Patch(':id')
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'updateWebhook', summary: 'Change a webhook, or switch it off and on' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: WebhookResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateWebhookDto,
  ): Promise<WebhookResponse> {
    return this.webhooks.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Delete a webhook with its log' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  remove(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.webhooks.remove(actor, id);
  }

  /** The answer holds a secret, which must not be kept for repetitions. */
  @Post(':id/secret')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('integrations:manage')
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Make a new secret; the one before signs too for 24 hours',
  })
  @ApiOkResponse({ type: WebhookSecretResponse })
  @ErrorResponses(400, 401, 403, 404)
  rotate(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<WebhookSecretResponse> {
    return this.webhooks.rotate(actor, id);
  }

  @Post(':id/test')
  @HttpCode(200)
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'testWebhook', summary: 'Send a made-up event, marked `test: true`' })
  @ApiOkResponse({ type: ReplayResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  test(@Param('id', ParseUUIDPipe) id: string): Promise<ReplayResponse> {
    return this.deliveries.test(id);
  }

  @Get(':id/deliveries')
  @Requires('integrations:manage')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What was sent and answered, newest first; kept 30 days',
  })
  @ApiOkResponse({ type: DeliveryPageResponse })
  @ErrorResponses(400, 401, 403, 404)
  log(@Param('id', ParseUUIDPipe) id: string, @Query() query: ListDeliveriesQuery): Promise<Page<DeliveryResponse>> {
    return this.deliveries.page(id, query);
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(200)
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'replayWebhookDelivery', summary: 'Send one delivery again, under the same webhook-id' })
  @ApiOkResponse({ type: ReplayResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  replay(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<ReplayResponse> {
    return this.deliveries.replay(actor, id, deliveryId);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'replayFailedDeliveries', summary: 'Send again what failed for good since a time' })
  @ApiOkResponse({ type: ReplayResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  replayFailed(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplayDto,
  ): Promise<ReplayResponse> {
    return this.deliveries.replayFailed(actor, id, body);
  }
}
