import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class DismissDuplicateDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  oneId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  otherId!: string;
}
