import { ApiProperty } from '@nestjs/swagger';
import { AssigneeResponse } from '../dto/order.response.js';

export class WritingResponse {
  @ApiProperty({ format: 'uuid' })
  orderId!: string;
  @ApiProperty({ type: AssigneeResponse })
  staff!: AssigneeResponse;
  @ApiProperty({ format: 'date-time', description: 'Then it is over, unless another sign comes' })
  until!: string;
}

export class WritingsResponse {
  @ApiProperty({ type: [WritingResponse] })
  data!: WritingResponse[];
}
