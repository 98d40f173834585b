import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type OrderLocale } from '../dto/order.response.js';
import { VARIABLES, type VariableName } from './answer-variables.js';

const NAMES = VARIABLES.map(({ name }) => name);
export const TextsOf = (description: string) =>
  ApiProperty({
    type: 'object',
    properties: { en: { type: 'string' }, 'zh-CN': { type: 'string' }, 'zh-TW': { type: 'string' } },
    additionalProperties: false,
    description,
  });
export type Texts = Partial<Record<OrderLocale, string>>;

export class AnswerSummaryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What one types after the slash' })
  shortcut!: string | null;
  @ApiProperty({ description: 'Empty: none' })
  category!: string;
  @ApiProperty()
  shared!: boolean;
  @ApiProperty({ description: 'You may change and delete it' })
  editable!: boolean;
  @TextsOf('By language, how the text begins')
  excerpts!: Texts;
  @ApiProperty({ type: 'integer', description: 'Replies that were sent with it' })
  uses!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt!: string | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class AnswersResponse {
  @ApiProperty({ type: [AnswerSummaryResponse], description: 'Most used first' })
  data!: AnswerSummaryResponse[];
}

export class AnswerResponse extends AnswerSummaryResponse {
  @TextsOf('HTML by language, with its variables')
  bodies!: Texts;
}

export class VariableResponse {
  @ApiProperty({ enum: NAMES, enumName: 'AnswerVariable' })
  name!: VariableName;
  @ApiProperty()
  description!: string;
  @ApiProperty()
  example!: string;
}

export class VariablesResponse {
  @ApiProperty({ type: [VariableResponse] })
  data!: VariableResponse[];
}

export class FilledInResponse {
  @ApiProperty({ description: 'Safe to show and to send; values are escaped' })
  html!: string;
  @ApiProperty()
  text!: string;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale' })
  language!: OrderLocale;
  @ApiProperty({
    enum: NAMES,
    enumName: 'AnswerVariable',
    isArray: true,
    description: 'Variables that the order has no value for, and the text no substitute',
  })
  missing!: VariableName[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Number of the order it was made for; null: example values',
  })
  orderNumber!: string | null;
}
