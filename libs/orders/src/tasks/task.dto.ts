import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CALL_OUTCOMES, type CallOutcome, TASK_KINDS, type TaskKind } from './task-words.js';

const DUE = 'A day of the company’s zone (`2026-11-29`), or a moment (`2026-11-29T14:30:00+08:00`)';

/** One line, which may be empty. */
const Title = () => Matches(/^\P{Cc}*$/u, { message: 'Write it in one line, without control characters' });

export class TaskContactDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @OneLine(200)
  name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @IsOptional()
  @OneLine(60)
  phone?: string | null;
}

export class NextTaskDto {
  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' })
  @IsIn(TASK_KINDS)
  kind!: TaskKind;

  @ApiPropertyOptional({ maxLength: 200, description: 'Absent or empty: the kind says it' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  @Title()
  title?: string;

  @ApiPropertyOptional({ maxLength: 5000 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @ApiProperty({ description: DUE, example: '2026-11-29' })
  @IsString()
  @MaxLength(40)
  due!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: whoever has time. Absent: oneself. Colleagues: with orders:assign',
  })
  @IfGiven()
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsUUID()
  assigneeId?: string | null;
}

export class CreateTaskDto extends NextTaskDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  orderId?: string | null;

  @ApiPropertyOptional({ type: TaskContactDto, description: 'Absent: as the order has it' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => TaskContactDto)
  contact?: TaskContactDto;
}

export class UpdateTaskDto {
  @ApiPropertyOptional({ enum: TASK_KINDS, enumName: 'TaskKind' })
  @IfGiven()
  @IsIn(TASK_KINDS)
  kind?: TaskKind;

  @ApiPropertyOptional({ maxLength: 200 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  @Title()
  title?: string;

  @ApiPropertyOptional({ maxLength: 5000 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @ApiPropertyOptional({ description: DUE, example: '2026-11-29' })
  @IfGiven()
  @IsString()
  @MaxLength(40)
  due?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: whoever has time' })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsUUID()
  assigneeId?: string | null;

  @ApiPropertyOptional({ type: TaskContactDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => TaskContactDto)
  contact?: TaskContactDto;
}

class Closing {
  @ApiPropertyOptional({ maxLength: 5000, description: 'What came of it' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @ApiPropertyOptional({ type: NextTaskDto, description: 'Made in the same act, for the same order and contact' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => NextTaskDto)
  next?: NextTaskDto;
}

export class CompleteTaskDto extends Closing {
  @ApiPropertyOptional({
    enum: CALL_OUTCOMES,
    enumName: 'CallOutcome',
    description: 'Needed for calls, and for them only',
  })
  @IfGiven()
  @IsIn(CALL_OUTCOMES)
  outcome?: CallOutcome;
}

export class LogCallDto extends Closing {
  @ApiProperty({ enum: CALL_OUTCOMES, enumName: 'CallOutcome' })
  @IsIn(CALL_OUTCOMES)
  outcome!: CallOutcome;
}

export class DropTaskDto {
  @ApiPropertyOptional({ maxLength: 5000, description: 'Why' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;
}
