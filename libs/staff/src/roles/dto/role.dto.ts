import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, PageResponse } from '@regulars/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, MaxLength } from 'class-validator';
import { PERMISSIONS, type Permission } from '../../access/permissions.js';

const PERMISSION_LIST = { enum: PERMISSIONS, enumName: 'Permission', isArray: true };

export class CreateRoleDto {
  @ApiProperty({ maxLength: 60 })
  @OneLine(60)
  name!: string;

  @ApiProperty({
    ...PERMISSION_LIST,
    description: 'Only what you may do yourself; account:own and staff:read all have',
  })
  @IsArray()
  @ArrayMaxSize(PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(PERMISSIONS, { each: true })
  permissions!: Permission[];
}

export class UpdateRoleDto {
  @ApiPropertyOptional({ maxLength: 60 })
  @IfGiven()
  @OneLine(60)
  name?: string;

  @ApiPropertyOptional(PERMISSION_LIST)
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(PERMISSIONS.length)
  @ArrayUnique()
  @IsIn(PERMISSIONS, { each: true })
  permissions?: Permission[];
}

export class DeleteRoleQuery {
  @IsOptional()
  @MaxLength(40)
  reassignTo?: string;
}

@ApiSchema({ name: 'StaffRole' })
export class RoleResponse {
  @ApiProperty({ description: 'What an account’s `role` says', example: 'sales' })
  id!: string;
  @ApiProperty({ description: 'Of built-in roles in English' })
  name!: string;
  @ApiProperty({ description: 'Comes with the program and can’t be changed, only copied' })
  builtIn!: boolean;
  @ApiProperty(PERMISSION_LIST)
  permissions!: Permission[];
  @ApiProperty({ type: 'integer', description: 'How many active colleagues have it' })
  members!: number;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'StaffRolePage' })
export class RolePageResponse extends PageResponse {
  @ApiProperty({ type: [RoleResponse] })
  data!: RoleResponse[];
}

@ApiSchema({ name: 'PermissionInfo' })
export class PermissionInfoResponse {
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission' })
  permission!: Permission;
  @ApiProperty({ ...PERMISSION_LIST, description: 'A role with this one has to have these too' })
  needs!: Permission[];
  @ApiProperty({ description: 'Every role has it' })
  everyone!: boolean;
}

@ApiSchema({ name: 'PermissionPage' })
export class PermissionPageResponse extends PageResponse {
  @ApiProperty({ type: [PermissionInfoResponse] })
  data!: PermissionInfoResponse[];
}
