import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FileResponse } from '@regulars/platform';
import { AssigneeResponse } from './order.response.js';

export class ThreadAuthorResponse {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId!: string | null;
}

export class ThreadItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['mail', 'note'] })
  kind!: 'mail' | 'note';
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: String, enum: ['in', 'out'], nullable: true })
  direction!: 'in' | 'out' | null;
  @ApiProperty({ type: ThreadAuthorResponse })
  author!: ThreadAuthorResponse;
  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;
  @ApiProperty({ description: 'New text only' })
  text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What it repeated of earlier mails' })
  quoted!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Sanitised; loads nothing from elsewhere' })
  html!: string | null;
  @ApiProperty({ type: [FileResponse] })
  files!: FileResponse[];
  @ApiProperty({
    type: String,
    enum: ['queued', 'sending', 'sent', 'failed', 'suppressed', 'received'],
    nullable: true,
  })
  status!: 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed' | 'received' | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'It waits until then and can be taken back; null when it does not wait, or not any more',
  })
  dueAt!: string | null;
  @ApiProperty({ description: 'A person chose the time' })
  scheduled!: boolean;
  @ApiProperty({ type: String, nullable: true })
  error!: string | null;
  @ApiProperty({ enum: ['reply', 'acknowledgement', 'forward', 'incoming', 'note'] })
  purpose!: 'reply' | 'acknowledgement' | 'forward' | 'incoming' | 'note';
  @ApiProperty({ description: 'It claims to be a colleague’s and is not proved to be' })
  unverified!: boolean;
  @ApiProperty({ description: 'Written by a machine' })
  automatic!: boolean;
  @ApiPropertyOptional({ type: [AssigneeResponse], description: 'Who is named in a note, when a thread is read' })
  mentions?: AssigneeResponse[];
}

export class ThreadResponse {
  @ApiProperty({ type: [ThreadItemResponse], description: 'Oldest first' })
  data!: ThreadItemResponse[];
}
