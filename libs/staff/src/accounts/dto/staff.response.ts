import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { ROLE_WORDS, type Role } from '../../access/permissions.js';
import { LOCALES, type Locale } from '../locale.js';
import type { StaffMember } from '../staff.reader.js';

@ApiSchema({ name: 'Staff' })
export class StaffResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ format: 'email' })
  email!: string;
  @ApiProperty({ type: String, description: ROLE_WORDS, example: 'sales' })
  role!: Role;
  @ApiProperty({ description: 'False: the person has left and can’t sign in.' })
  active!: boolean;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale' })
  locale!: Locale;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: in no team' })
  teamId!: string | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'StaffPage' })
export class StaffPageResponse extends PageResponse {
  @ApiProperty({ type: [StaffResponse] })
  data!: StaffResponse[];
}

export function staffResponse({ id, name, email, role, active, locale, teamId, version }: StaffMember): StaffResponse {
  return { id, name, email, role, active, locale, teamId, version };
}
