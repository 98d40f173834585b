import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PERMISSIONS, type Permission, permissionsOf } from '../../access/permissions.js';
import { StaffResponse, staffResponse } from '../../accounts/dto/staff.response.js';
import type { StaffMember } from '../../accounts/staff.reader.js';

@ApiSchema({ name: 'Session' })
export class SessionResponse {
  @ApiProperty({ type: StaffResponse })
  user!: StaffResponse;
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true })
  permissions!: Permission[];
}

export function sessionResponse(member: StaffMember): SessionResponse {
  return { user: staffResponse(member), permissions: permissionsOf(member.role) };
}
