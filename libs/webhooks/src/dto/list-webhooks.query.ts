import { ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery } from '@regulars/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { DeliveryStatus } from '../deliveries.repository.js';

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const satisfies DeliveryStatus[];

export class ListWebhooksQuery extends ListQuery {}

export class ListDeliveriesQuery extends ListQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;
}
