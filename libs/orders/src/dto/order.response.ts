import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@regulars/catalog';
import { FileResponse, PageResponse } from '@regulars/platform';
import { SOURCES, type Source } from '../order-row.js';
import { BOXES, type Box, ORDER_STATUSES, type OrderStatus } from '../order-status.js';

export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
export type OrderLocale = (typeof LOCALES)[number];

export class OrderContactResponse {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As typed' })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As typed' })
  phone!: string | null;
  @ApiProperty({ type: String, nullable: true })
  company!: string | null;
}

export class AssigneeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
}

export class OrderListItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'R-2026-000123' })
  number!: string;
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus' })
  status!: OrderStatus;
  @ApiProperty({ enum: BOXES, enumName: 'OrderBox', description: 'Where it lies: its status, or the recycle bin' })
  box!: Box;
  @ApiProperty({ description: 'Kept apart until someone has looked at it' })
  suspect!: boolean;
  @ApiProperty({ enum: SOURCES, enumName: 'OrderSource' })
  source!: Source;
  @ApiProperty({ type: OrderContactResponse })
  contact!: OrderContactResponse;
  @ApiProperty({ description: 'Title of the form, or subject of the mail' })
  subject!: string;
  @ApiProperty({ maxLength: 160, description: 'How the message begins' })
  excerpt!: string;
  @ApiProperty({ type: 'integer' })
  itemCount!: number;
  @ApiProperty({ type: MoneyDto, nullable: true })
  value!: MoneyDto | null;
  @ApiProperty({ type: AssigneeResponse, nullable: true })
  assignee!: AssigneeResponse | null;
  @ApiProperty({ type: [String] })
  tags!: string[];
  @ApiProperty({ type: 'integer', description: 'Mails and notes in the thread' })
  messageCount!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastMessageAt!: string | null;
  @ApiProperty({ description: 'The customer’s last words are newer than the last answer or reading' })
  unread!: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The customer’s first words that nobody has answered; null: they have their answer',
  })
  waitingSince!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'By when to answer, by the hours of the team in charge; null: nobody waits, or nobody measures it',
  })
  respondBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'From when on that is soon' })
  respondSoonFrom!: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By key; also what no field is defined for' })
  customFields!: Record<string, unknown>;
}

export class OrderItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  sku!: string | null;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: 'integer' })
  quantity!: number;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'As it was when the order came' })
  unitPrice!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true })
  total!: MoneyDto | null;
  @ApiProperty({ description: 'The product can’t be had now: sold out, or no longer in the catalogue' })
  soldOut!: boolean;
}

export class OrderFormResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  slug!: string;
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'uuid' })
  submissionId!: string;
}

export class OrderAnswerResponse {
  @ApiProperty()
  key!: string;
  @ApiProperty({ description: 'The question as the visitor saw it' })
  label!: string;
  @ApiProperty({
    description: 'As it was sent: text, number, yes/no or a list',
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }] } },
    ],
  })
  value!: unknown;
  @ApiProperty({ description: 'For people' })
  display!: string;
}

export class OrderSuspicionResponse {
  @ApiProperty({ type: 'integer' })
  score!: number;
  @ApiProperty({ type: [String] })
  reasons!: string[];
}

export class OrderResponse extends OrderListItemResponse {
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty()
  message!: string;
  @ApiProperty({ enum: LOCALES, enumName: 'OrderLocale' })
  locale!: OrderLocale;
  @ApiProperty({ type: [OrderItemResponse] })
  items!: OrderItemResponse[];
  @ApiProperty({ pattern: '^[A-Z]{3}$' })
  currency!: string;
  @ApiProperty({ type: MoneyDto, nullable: true })
  wonAmount!: MoneyDto | null;
  @ApiProperty({ type: String, nullable: true })
  lostReason!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  utm!: Record<string, string>;
  @ApiProperty({ type: String, nullable: true })
  referrer!: string | null;
  @ApiProperty({ type: OrderFormResponse, nullable: true })
  form!: OrderFormResponse | null;
  @ApiProperty({ type: [OrderAnswerResponse], description: 'The submission, in the form’s order' })
  answers!: OrderAnswerResponse[];
  @ApiProperty({ type: [FileResponse] })
  files!: FileResponse[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Whose it is; null: not found out yet, or nobody’s. Who they are, `/orders/{id}/member` tells',
  })
  memberId!: string | null;
  @ApiProperty({ type: OrderSuspicionResponse, nullable: true })
  suspicion!: OrderSuspicionResponse | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recycledAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'From when on the bin forgets it' })
  purgedAfter!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  firstRespondedAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'By when that had been due; null: nobody measured it',
  })
  firstResponseDue!: string | null;
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus', isArray: true })
  allowedTransitions!: OrderStatus[];
}

export class OrderPageResponse extends PageResponse {
  @ApiProperty({ type: [OrderListItemResponse] })
  data!: OrderListItemResponse[];
}

export class BoxCountResponse {
  @ApiProperty({ type: 'integer', maximum: 10_000 })
  count!: number;
  @ApiProperty({ description: 'There are more than `count`.' })
  capped!: boolean;
}

export class OrderCountsResponse {
  @ApiProperty({ type: BoxCountResponse })
  new!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse })
  processed!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse })
  won!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse })
  lost!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse })
  bin!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse, description: 'New ones that wait for someone to look at them' })
  suspect!: BoxCountResponse;
  @ApiProperty({
    type: BoxCountResponse,
    description: 'Of New and Processed: the customer waits too long for an answer',
  })
  overdue!: BoxCountResponse;
}

export class OrderNeighboursResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: it is the first of the list' })
  previous!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: it is the last of the list' })
  next!: string | null;
}
