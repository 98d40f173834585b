import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { OrderContent } from '../dto/order.dto.js';
import { ORDER_STATUSES, type OrderStatus } from '../order-status.js';

export const EXTERNAL_SOURCES = ['api', 'pos', 'import'] as const;
export type ExternalSource = (typeof EXTERNAL_SOURCES)[number];

/** One line of a batch. */
export class BatchOrderDto extends OmitType(OrderContent, ['assigneeId'] as const) {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who takes care of it; needs orders:assign. Null: nobody. Not given: a new order’s rules decide',
  })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'The id that the sending system knows the order by' })
  @OneLine(200)
  externalId!: string;

  @ApiProperty({
    enum: EXTERNAL_SOURCES,
    enumName: 'ExternalSource',
    description: 'With externalId it names the order',
  })
  @IsIn(EXTERNAL_SOURCES)
  source!: ExternalSource;

  @ApiPropertyOptional({
    enum: ORDER_STATUSES,
    enumName: 'OrderStatus',
    description:
      'Default new. Any when the order is made; later only what may follow. Won needs a value, lost a lostReason.',
  })
  @IfGiven()
  @IsIn(ORDER_STATUSES)
  status?: OrderStatus;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  lostReason?: string | null;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When the customer ordered. Default now; later changes are ignored',
  })
  @IfGiven()
  @IsISO8601({ strict: true, strictSeparator: true })
  createdAt?: string;

  @ApiPropertyOptional({ default: false, description: 'Send both mails of a new order, as for one from a form' })
  @IfGiven()
  @IsBoolean()
  notify?: boolean;
}
