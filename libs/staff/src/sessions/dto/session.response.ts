import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PERMISSIONS, type Permission, permissionsOf } from '../../access/permissions.js';
import { StaffResponse, staffResponse } from '../../accounts/dto/staff.response.js';
import type { StaffMember } from '../../accounts/staff.reader.js';
import type { Standing } from '../session.repository.js';

@ApiSchema({ name: 'Session' })
export class SessionResponse {
  @ApiProperty({ type: StaffResponse })
  user!: StaffResponse;
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true })
  permissions!: Permission[];
  @ApiProperty({ description: 'Nothing else is open before the person has set up codes for signing in.' })
  mustSetUpCodes!: boolean;
}

export function sessionResponse(member: StaffMember, { granted, mustSetUpCodes }: Standing): SessionResponse {
  return { user: staffResponse(member), permissions: permissionsOf(member.role, granted), mustSetUpCodes };
}
