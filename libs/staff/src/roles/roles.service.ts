import { Injectable } from '@nestjs/common';
import { Database, LiveEvents, type Page, type Tx, VersionConflict } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import {
  EVERYONE,
  NEEDS,
  PERMISSIONS,
  type Permission,
  ROLES,
  permissionsOf,
  rightsOf,
} from '../access/permissions.js';
import { Audit } from '../audit/audit.js';
import { changesBetween, hasChanges } from '../audit/changes.js';
import type { CreateRoleDto, PermissionInfoResponse, RoleResponse, UpdateRoleDto } from './dto/role.dto.js';
import { assertHas, assertMayGive } from './role-rights.js';
import { RoleRepository } from './role.repository.js';
import { needsMore, roleInUse, roleNameTaken, roleNotFound, tooManyRoles } from './roles.errors.js';
import { type OwnRole, RolesReader } from './roles.reader.js';

const MOST = 50;

const ENGLISH: Readonly<Record<(typeof ROLES)[number], string>> = {
  owner: 'Owner',
  manager: 'Sales manager',
  sales: 'Sales',
  marketer: 'Marketer',
  support: 'Support',
  analyst: 'Analyst',
};

/** Roles: the six that come with the program, and those that the company makes for itself (ADM-1). */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly repository: RoleRepository,
    private readonly reader: RolesReader,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  /** All: the built-in ones first, in their order. */
  async list(): Promise<Page<RoleResponse>> {
    const [own, members] = await Promise.all([this.reader.all(), this.reader.members()]);
    const builtIn = ROLES.map((id) => ({
      ...{ id, name: ENGLISH[id], builtIn: true, permissions: permissionsOf(id) },
      ...{ members: members.get(id) ?? 0, version: 1 },
    }));
    return { data: [...builtIn, ...own.map((role) => roleResponse(role, members))], nextCursor: null };
  }

  /** @throws 404 */
  async get(id: string): Promise<RoleResponse> {
    const [role, members] = await Promise.all([this.reader.find(id), this.reader.members()]);
    if (!role) throw roleNotFound();
    return roleResponse(role, members);
  }

  /** What there is to include, and what each needs. */
  permissions(): Page<PermissionInfoResponse> {
    const told = (permission: Permission) => ({
      permission,
      needs: [...(NEEDS[permission] ?? [])],
      everyone: EVERYONE.includes(permission),
    });
    return { data: PERMISSIONS.map(told), nextCursor: null };
  }

  /** @throws 403 for more than the actor has, 409 when the name is taken, 422 when a permission lacks what it needs */
  async create(actor: StaffActor, { name, permissions }: CreateRoleDto): Promise<RoleResponse> {
    const granted = complete(permissions);
    assertHas(actor, granted);
    assertFreeName(name);
    const id = await this.database.transaction(async (tx) => {
      if ((await this.repository.count(tx)) >= MOST) throw tooManyRoles(MOST);
      const role = await this.repository.insert(tx, name, granted);
      const changes = { name: { from: null, to: name }, permissions: { from: null, to: granted } };
      await this.audit.record(tx, actor, { action: 'staff.role-created', subject: subject(role.id), changes });
      return role.id;
    });
    return this.get(id);
  }

  /**
   * Holds with the next request of each who has the role, as sessions read it anew; what is open longer is closed by the notice.
   *
   * @throws 403 when the role includes, or would include, more than the actor has; 404; 409 when the name is taken; 412; 422
   */
  async update(actor: StaffActor, id: string, version: number, input: UpdateRoleDto): Promise<RoleResponse> {
    const given = {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.permissions ? { permissions: complete(input.permissions) } : {}),
    };
    assertHas(actor, given.permissions ?? []);
    if (given.name !== undefined) assertFreeName(given.name);
    const members = await this.reader.members();
    await this.database.transaction(async (tx) => {
      const role = await this.locked(tx, id, 'no key update');
      if (role.version !== version) throw new VersionConflict(roleResponse(role, members));
      assertHas(actor, rightsOf(id, role.permissions));
      const changes = changesBetween(role, given);
      if (!hasChanges(changes)) return;
      await this.repository.update(tx, { ...role, ...given });
      await this.audit.record(tx, actor, { action: 'staff.role-changed', subject: subject(id), changes });
      if (changes['permissions']) this.tell(tx, await this.repository.membersOf(tx, id));
    });
    return this.get(id);
  }

  /** @param reassignTo the role that its people get @throws 403, 404, 409 while somebody has it and no other is named, 422 */
  async delete(actor: StaffActor, id: string, reassignTo: string | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.repository.lockPeople(tx, id);
      const role = await this.locked(tx, id, 'update');
      assertHas(actor, rightsOf(id, role.permissions));
      const use = await this.repository.use(tx, id);
      if (use.members + use.invitations > 0) {
        if (reassignTo === undefined || reassignTo === id) throw roleInUse(use);
        await assertMayGive(tx, actor, reassignTo);
        const moved = await this.repository.reassign(tx, id, reassignTo);
        const changes = { role: { from: id, to: reassignTo } };
        for (const staffId of moved) {
          const person = { type: 'staff', id: staffId };
          await this.audit.record(tx, actor, { action: 'staff.changed', subject: person, changes });
        }
        this.tell(tx, moved);
      }
      await this.repository.delete(tx, id);
      await this.audit.record(tx, actor, { action: 'staff.role-deleted', subject: subject(id), note: role.name });
    });
  }

  private async locked(tx: Tx, id: string, strength: 'no key update' | 'update'): Promise<OwnRole> {
    const role = await this.repository.lock(tx, id, strength);
    if (!role) throw roleNotFound();
    return role;
  }

  private tell(tx: Tx, staffIds: readonly string[]): void {
    for (const id of staffIds) this.live.announce(tx, { topic: 'staff', type: 'staff.rights-changed', id });
  }
}

/** With what everyone has, in the order of PERMISSIONS. @throws 422 when one lacks what it needs */
function complete(permissions: readonly Permission[]): Permission[] {
  const given = new Set<Permission>([...EVERYONE, ...permissions]);
  for (const [index, permission] of permissions.entries()) {
    const missing = NEEDS[permission]?.find((needed) => !given.has(needed));
    if (missing) throw needsMore(index, permission, missing);
  }
  return PERMISSIONS.filter((permission) => given.has(permission));
}

/** Two roles that are called the same can't be told apart where one chooses. @throws 409 */
function assertFreeName(name: string): void {
  const builtIn = [...ROLES, ...Object.values(ENGLISH)].map((each) => each.toLowerCase());
  if (builtIn.includes(name.toLowerCase())) throw roleNameTaken();
}

function roleResponse({ id, name, permissions, version }: OwnRole, members: ReadonlyMap<string, number>): RoleResponse {
  return {
    ...{ id, name, builtIn: false, permissions: permissionsOf(id, permissions) },
    ...{ members: members.get(id) ?? 0, version },
  };
}

function subject(id: string): { type: string; id: string } {
  return { type: 'role', id };
}
