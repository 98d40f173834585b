import { ApiProperty } from '@nestjs/swagger';

export const HISTORY_ACTIONS = [
  'created',
  'status',
  'assigned',
  'edited',
  'recycled',
  'restored',
  'suspicion-cleared',
  'task-added',
  'task-done',
  'task-dropped',
  'task-reopened',
  'called',
  'response-overdue',
  'response-waived',
  'member-linked',
  'member-unlinked',
  'supplier-asked',
  'supplier-answered',
  'supplier-accepted',
  'supplier-withdrawn',
] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

export class HistoryActorResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null: Regulars itself' })
  id!: string | null;
  @ApiProperty()
  name!: string;
}

export class HistoryEntryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: HistoryActorResponse })
  actor!: HistoryActorResponse;
  @ApiProperty({ enum: HISTORY_ACTIONS, enumName: 'OrderHistoryAction' })
  action!: HistoryAction;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Status, name of the person in charge, number of the member, what a task was about, or the number of what a supplier was asked',
  })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a supplier: the name' })
  to!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The assignment rule by which somebody was put in charge' })
  rule!: string | null;
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'object', properties: { from: {}, to: {} } },
    description: 'Edited fields',
  })
  changes!: Record<string, { from: unknown; to: unknown }> | null;
}

export class OrderHistoryResponse {
  @ApiProperty({ type: [HistoryEntryResponse], description: 'Newest first' })
  data!: HistoryEntryResponse[];
}
