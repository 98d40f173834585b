import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { CHANGE_REASONS, type ChangeReason } from '../grouping.repository.js';
import { ValueRulesDto } from './value-rules.dto.js';

export class ValuePassResponse {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day all members are grouped by; null: not yet',
  })
  day!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: members are being grouped' })
  finishedAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'Members looked at so far' })
  done!: number;
  @ApiProperty({ type: 'integer' })
  total!: number;
  @ApiProperty({ description: 'The rules as they are kept are those that members are grouped by' })
  current!: boolean;
}

export class ValueSettingsResponse {
  @ApiProperty({ type: ValueRulesDto })
  rules!: ValueRulesDto;
  @ApiProperty({ type: ValueRulesDto, description: 'Those the program comes with' })
  defaults!: ValueRulesDto;
  @ApiProperty({ type: ValuePassResponse })
  pass!: ValuePassResponse;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'ValuePreviewCount' })
export class PreviewCountResponse {
  @ApiProperty({ description: 'A stage or value group; none: in no group' })
  of!: string;
  @ApiProperty({ type: 'integer' })
  now!: number;
  @ApiProperty({ type: 'integer', description: 'With these rules' })
  then!: number;
}

export class MovementResponse {
  @ApiProperty({ description: 'new: was not a member yet; none: in no group' })
  from!: string;
  @ApiProperty()
  to!: string;
  @ApiProperty({ type: 'integer' })
  members!: number;
}

export class ValuePreviewResponse {
  @ApiProperty({ type: [PreviewCountResponse] })
  stages!: PreviewCountResponse[];
  @ApiProperty({ type: [PreviewCountResponse] })
  groups!: PreviewCountResponse[];
  @ApiProperty({ type: 'integer', description: 'Whose stage or group would be another' })
  changing!: number;
}

@ApiSchema({ name: 'ValueShare' })
export class ShareResponse {
  @ApiProperty({ description: 'A stage or value group; none: in no group' })
  of!: string;
  @ApiProperty({ type: 'integer' })
  members!: number;
  @ApiProperty({ type: 'integer', description: 'What they spent in all, minor units of the main currency' })
  spent!: number;
}

@ApiSchema({ name: 'ValueDayCount' })
export class DayCountResponse {
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty()
  of!: string;
  @ApiProperty({ type: 'integer' })
  members!: number;
}

@ApiSchema({ name: 'ValueDistribution' })
export class DistributionResponse {
  @ApiProperty({ type: [ShareResponse] })
  stages!: ShareResponse[];
  @ApiProperty({ type: [ShareResponse] })
  groups!: ShareResponse[];
  @ApiProperty({ type: 'integer', description: 'Who will be grouped in a moment' })
  waiting!: number;
  @ApiProperty({ type: [DayCountResponse], description: 'Stages day by day; empty for who may not see all members' })
  days!: DayCountResponse[];
}

@ApiSchema({ name: 'RfmCell' })
export class RfmCellResponse {
  @ApiProperty({ type: 'integer' })
  recency!: number;
  @ApiProperty({ type: 'integer' })
  frequency!: number;
  @ApiProperty({ type: 'integer' })
  members!: number;
  @ApiProperty({ type: 'integer', description: 'What they spent in the window, minor units of the main currency' })
  spent!: number;
  @ApiProperty({ type: 'integer', description: 'The same for each of them, rounded' })
  averageSpent!: number;
  @ApiProperty({ description: 'Monetary score on average, to two places' })
  averageMonetary!: number;
}

@ApiSchema({ name: 'RfmEnds' })
export class RfmEndsResponse {
  @ApiProperty({ type: [Number] })
  recency!: readonly number[];
  @ApiProperty({ type: [Number] })
  frequency!: readonly number[];
  @ApiProperty({ type: [Number] })
  monetary!: readonly number[];
}

@ApiSchema({ name: 'RfmGrid' })
export class RfmGridResponse {
  @ApiProperty({ type: 'integer' })
  bins!: number;
  @ApiProperty({ type: 'integer', description: 'Days looked back; 0: over all time' })
  window!: number;
  @ApiProperty({
    type: RfmEndsResponse,
    nullable: true,
    description: 'Upper ends of all bins but the last; null: nobody bought',
  })
  breaks!: RfmEndsResponse | null;
  @ApiProperty({ type: [RfmCellResponse], description: 'Those with members' })
  cells!: RfmCellResponse[];
  @ApiProperty({ type: 'integer', description: 'Members without scores: they did not buy in the window' })
  unscored!: number;
}

@ApiSchema({ name: 'ValueMovements' })
export class MovementsResponse {
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string;
  @ApiProperty({ type: [MovementResponse], description: 'Those who stayed where they were included' })
  movements!: MovementResponse[];
}

@ApiSchema({ name: 'MemberValueChange' })
export class ValueChangeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ['stage', 'group'] })
  what!: 'stage' | 'group';
  @ApiProperty({ type: String, nullable: true, description: 'Null: in no group' })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: in no group' })
  to!: string | null;
  @ApiProperty({ format: 'date-time', description: 'When what was left had begun' })
  since!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ enum: CHANGE_REASONS, enumName: 'ValueChangeReason' })
  why!: ChangeReason;
}

@ApiSchema({ name: 'MemberValue' })
export class MemberValueResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null: they left, or are grouped in a moment' })
  stage!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  stageSince!: string | null;
  @ApiProperty({ type: String, nullable: true })
  valueGroup!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  groupSince!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: '1 is the worst; null: did not buy in the window' })
  recency!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  frequency!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  monetary!: number | null;
  @ApiProperty({ type: 'integer', description: 'The best score' })
  bins!: number;
  @ApiProperty({ type: [ValueChangeResponse], description: 'The latest first, 100 at most' })
  history!: ValueChangeResponse[];
}
