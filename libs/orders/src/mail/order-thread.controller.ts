import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { NoteDto, ReplyDto } from '../dto/order-acts.dto.js';
import { ThreadItemResponse, ThreadResponse } from '../dto/thread.response.js';
import { DraftResponse } from '../dto/draft.dto.js';
import { OrderConversation } from './order-conversation.service.js';
import { OrderNotes } from './order-notes.js';
import { OrderThreadView } from './order-thread-view.js';
import { WaitingReplies } from './waiting-replies.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/:id')
export class OrderThreadController {
  constructor(
    private readonly conversation: OrderConversation,
    private readonly view: OrderThreadView,
    private readonly notes: OrderNotes,
    private readonly waiting: WaitingReplies,
  ) {}

  @Get('thread')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getOrderThread', summary: 'Mails and notes, oldest first' })
  @ApiOkResponse({ type: ThreadResponse })
  @ErrorResponses(400, 401, 403, 404)
  thread(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadResponse> {
    return this.view.read(actor, id);
  }

  @Post('replies')
  @HttpCode(201)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'replyToOrder',
    summary: 'Answer the customer by mail; the first answer moves New to Processed',
  })
  @ApiCreatedResponse({ type: ThreadItemResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  reply(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplyDto,
  ): Promise<ThreadItemResponse> {
    return this.conversation.reply(actor, id, body);
  }

  @Post('messages/:messageId/retry')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'retryOrderMail', summary: 'Send a mail that failed once more, to the same addresses' })
  @ApiOkResponse({ type: ThreadItemResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  retry(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
  ): Promise<ThreadItemResponse> {
    return this.conversation.resend(actor, id, messageId);
  }

  @Post('messages/:messageId/cancel')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'cancelOrderReply',
    summary: 'Take back a reply that waits; it becomes your draft. 409: it goes',
  })
  @ApiOkResponse({ type: DraftResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  cancel(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
  ): Promise<DraftResponse> {
    return this.waiting.cancel(actor, id, messageId);
  }

  @Post('messages/:messageId/send-now')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'sendOrderReplyNow', summary: 'Send a reply that waits without further waiting' })
  @ApiOkResponse({ type: ThreadItemResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  sendNow(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
  ): Promise<ThreadItemResponse> {
    return this.waiting.sendNow(actor, id, messageId);
  }

  @Post('notes')
  @HttpCode(201)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'addOrderNote', summary: 'Write a note that only colleagues see' })
  @ApiCreatedResponse({ type: ThreadItemResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  note(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoteDto,
  ): Promise<ThreadItemResponse> {
    return this.notes.add(actor, id, body);
  }

  @Post('read')
  @HttpCode(204)
  @Requires('orders:read')
  @ApiOperation({ operationId: 'markOrderRead', summary: 'The thread has been read' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  async markRead(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.conversation.markRead(actor, id);
  }
}
