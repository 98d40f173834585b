import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type OrderLocale } from '../dto/order.response.js';
import {
  LINE_RESULTS,
  type LineResult,
  SOLD_OUT_STATES,
  SUPPLY_DEEDS,
  SUPPLY_STATUSES,
  type SoldOutState,
  type SupplyDeed,
  type SupplyStatus,
} from './supply-words.js';

const PRICE = { type: 'integer', format: 'int64', nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const TIME = { type: String, format: 'date-time', nullable: true } as const;

export class AskedSupplierResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: deleted since' })
  id!: string | null;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  contactName!: string | null;
  @ApiProperty({ description: 'Where it was sent to' })
  email!: string;
}

export class SupplyAnswerResponse {
  @ApiProperty({ enum: LINE_RESULTS, enumName: 'SupplyResult' })
  result!: LineResult;
  @ApiProperty({ type: 'integer', nullable: true })
  quantity!: number | null;
  @ApiProperty({ ...DAY, description: 'When it will be there' })
  date!: string | null;
  @ApiProperty({ ...PRICE, description: 'For one, in minor units of the request’s currency' })
  unitPrice!: number | null;
  @ApiProperty({ ...DAY, description: 'Of what is out of stock: when it will be back' })
  backOn!: string | null;
  @ApiProperty()
  remark!: string;
}

export class SupplyLineResponse {
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
  @ApiProperty({ ...PRICE, description: 'What was offered for one' })
  unitPrice!: number | null;
  @ApiProperty({ type: SupplyAnswerResponse, nullable: true })
  answer!: SupplyAnswerResponse | null;
  @ApiProperty({
    type: String,
    enum: SOLD_OUT_STATES,
    nullable: true,
    description: 'Whether the answer “out of stock” has been carried over to the product',
  })
  soldOut!: SoldOutState | null;
}

export class SupplyLogResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: SUPPLY_DEEDS, enumName: 'SupplyDeed' })
  kind!: SupplyDeed;
  @ApiProperty({ description: 'A colleague, the supplier, or Regulars' })
  actor!: string;
  @ApiProperty({ type: String, nullable: true })
  detail!: string | null;
}

export class SupplyRequestResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'R-2026-000123-S1' })
  number!: string;
  @ApiProperty({ type: AskedSupplierResponse })
  supplier!: AskedSupplierResponse;
  @ApiProperty({ enum: LOCALES })
  locale!: OrderLocale;
  @ApiProperty({ enum: SUPPLY_STATUSES, enumName: 'SupplyStatus' })
  status!: SupplyStatus;
  @ApiProperty(DAY)
  wantedOn!: string | null;
  @ApiProperty()
  note!: string;
  @ApiProperty()
  deliveryAddress!: string;
  @ApiProperty({ description: 'Of all its prices' })
  currency!: string;
  @ApiProperty({ type: 'integer', nullable: true })
  remindAfterDays!: number | null;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When the link ends' })
  expiresAt!: string;
  @ApiProperty(TIME)
  remindedAt!: string | null;
  @ApiProperty({ ...TIME, description: 'When the answer that stands was given' })
  answeredAt!: string | null;
  @ApiProperty()
  answerNote!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why the last mail to the supplier did not arrive' })
  mailError!: string | null;
  @ApiProperty({ type: [SupplyLineResponse] })
  lines!: SupplyLineResponse[];
  @ApiProperty({ type: [SupplyLogResponse], description: 'Oldest first' })
  log!: SupplyLogResponse[];
  @ApiProperty()
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class SupplyRequestsResponse {
  @ApiProperty({ type: [SupplyRequestResponse], description: 'Newest first' })
  data!: SupplyRequestResponse[];
}
