import { ApiProperty } from '@nestjs/swagger';
import { Trimmed } from '@regulars/platform';
import { IsEmail, IsString, MaxLength } from 'class-validator';

export class SignInDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true }, { message: 'Type an e-mail address' })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password', maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  password!: string;
}
