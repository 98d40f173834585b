import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, Trimmed } from '@regulars/platform';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { AssigneeResponse } from '../dto/order.response.js';
import { RULE_STATUSES, type RuleStatus, TASK_KINDS, type TaskKind } from './task-words.js';

const Line = () => Matches(/^\P{Cc}*$/u, { message: 'Write it in one line, without control characters' });

class RuleContent {
  @ApiPropertyOptional({ description: 'Absent in a new one: true' })
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({
    description:
      'Count only days on which the team of who gets the task works, holidays left out; Monday to Friday where nobody said when they work. Absent in a new one: false',
  })
  @IfGiven()
  @IsBoolean()
  workingDays?: boolean;

  @ApiPropertyOptional({ maxLength: 200, description: 'Absent or empty: the kind says it' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  @Line()
  title?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: whoever is in charge of the order',
  })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsUUID()
  assigneeId?: string | null;
}

export class CreateTaskRuleDto extends RuleContent {
  @ApiProperty({ enum: RULE_STATUSES, enumName: 'TaskRuleStatus', description: 'What the order turns into' })
  @IsIn(RULE_STATUSES)
  status!: RuleStatus;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 3650 })
  @IsInt()
  @Min(0)
  @Max(3650)
  waitDays!: number;

  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' })
  @IsIn(TASK_KINDS)
  kind!: TaskKind;
}

export class UpdateTaskRuleDto extends RuleContent {
  @ApiPropertyOptional({ enum: RULE_STATUSES, enumName: 'TaskRuleStatus' })
  @IfGiven()
  @IsIn(RULE_STATUSES)
  status?: RuleStatus;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 3650 })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(3650)
  waitDays?: number;

  @ApiPropertyOptional({ enum: TASK_KINDS, enumName: 'TaskKind' })
  @IfGiven()
  @IsIn(TASK_KINDS)
  kind?: TaskKind;
}

export class TaskRuleResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  active!: boolean;
  @ApiProperty({ enum: RULE_STATUSES, enumName: 'TaskRuleStatus' })
  status!: RuleStatus;
  @ApiProperty({ type: 'integer' })
  waitDays!: number;
  @ApiProperty()
  workingDays!: boolean;
  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' })
  kind!: TaskKind;
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: AssigneeResponse, nullable: true, description: 'Null: whoever is in charge of the order' })
  assignee!: AssigneeResponse | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class TaskRulesResponse {
  @ApiProperty({ type: [TaskRuleResponse], description: 'In the order in which they were made' })
  data!: TaskRuleResponse[];
}
