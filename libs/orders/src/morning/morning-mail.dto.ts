import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class MorningMailDto {
  @ApiProperty({ description: 'A mail with what is due, when your working day begins' })
  @IsBoolean()
  wanted!: boolean;
}

export class MorningMailResponse {
  @ApiProperty()
  wanted!: boolean;
}
