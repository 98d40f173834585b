import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { TextsDto } from '../answers/answer.dto.js';
import { FilledInResponse, type Texts, TextsOf } from '../answers/answer.response.js';

export class SaveSignatureDto {
  @ApiProperty({ type: TextsDto, description: 'By language; none at all: there is no signature' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsDto)
  bodies!: TextsDto;
}

export class SignatureResponse {
  @TextsOf('HTML by language, with its variables')
  bodies!: Texts;
  @ApiProperty({ type: 'integer', description: 'For If-Match; 0 when there is none' })
  version!: number;
}

export class OrderSignatureResponse {
  @ApiProperty({ type: FilledInResponse, nullable: true, description: 'Null: neither you nor the company have one' })
  signature!: FilledInResponse | null;
}
