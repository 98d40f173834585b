import { ApiProperty } from '@nestjs/swagger';
import { AssigneeResponse } from '../dto/order.response.js';

export class MentionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  orderId!: string;
  @ApiProperty({ example: 'R-2026-000123' })
  number!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom the order is about' })
  contact!: string | null;
  @ApiProperty({ description: 'Who wrote the note' })
  by!: string;
  @ApiProperty({ description: 'How the note begins' })
  excerpt!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty()
  unread!: boolean;
}

export class MentionsResponse {
  @ApiProperty({ type: [MentionResponse], description: 'The latest fifty, newest first' })
  data!: MentionResponse[];
  @ApiProperty({ type: 'integer', description: 'How many are unread; counted up to 100' })
  unread!: number;
}

export class MentionableResponse extends AssigneeResponse {
  @ApiProperty({ description: 'False: the order is not theirs to see, so they can’t be mentioned' })
  maySee!: boolean;
}

export class MentionablesResponse {
  @ApiProperty({ type: [MentionableResponse], description: 'Colleagues by name, without you' })
  data!: MentionableResponse[];
}
