import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { deviceOf } from '../device.js';
import type { OwnSessionRow } from '../session.repository.js';

@ApiSchema({ name: 'OwnSession' })
export class OwnSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Firefox', description: 'Null: a program that is not known.' })
  browser!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Windows' })
  system!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Network address from which it was used last.' })
  address!: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Used last, to ten minutes.' })
  seenAt!: string;
  @ApiProperty({ description: 'The one that asks.' })
  current!: boolean;
}

@ApiSchema({ name: 'OwnSessionList' })
export class OwnSessionListResponse {
  @ApiProperty({ type: [OwnSessionResponse], description: 'The one used last first.' })
  data!: OwnSessionResponse[];
}

export function ownSessionResponse(
  { id, address, userAgent, createdAt, seenAt }: OwnSessionRow,
  current: string,
): OwnSessionResponse {
  const times = { createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString() };
  return { id, ...deviceOf(userAgent), address, ...times, current: id === current };
}
