import { Injectable } from '@nestjs/common';
import {
  Database,
  LiveEvents,
  normalisedEmail,
  notFound,
  type Page,
  type Tx,
  VersionConflict,
} from '@regulars/platform';
import { type Actor, type StaffActor, actorFor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { changesBetween } from '../audit/changes.js';
import { removeInvitationOf } from '../invitations/invitation.repository.js';
import { assertMayGive, assertMayManage } from '../roles/role-rights.js';
import { Sessions } from '../sessions/sessions.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { lastOwner, unknownTeam } from './accounts.errors.js';
import type { ListStaffQuery } from './dto/list-staff.query.js';
import type { CreateStaffDto, UpdateStaffDto } from './dto/staff.dto.js';
import { type StaffResponse, staffResponse } from './dto/staff.response.js';
import { Passwords } from './passwords.js';
import { StaffReader } from './staff.reader.js';

type NewMember = Pick<Account, 'name' | 'email' | 'role' | 'locale' | 'passwordHash'> & { teamId?: string | null };

/** Accounts of colleagues: who may sign in, and as what. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AccountRepository,
    private readonly reader: StaffReader,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async list(query: ListStaffQuery): Promise<Page<StaffResponse>> {
    const page = await this.reader.page(query);
    return { ...page, data: page.data.map(staffResponse) };
  }

  /** @throws 404 */
  async get(id: string): Promise<StaffResponse> {
    const member = await this.reader.find(id);
    if (!member) throw notFound('staff/not-found', 'colleague');
    return staffResponse(member);
  }

  /** @throws 409 when the address is taken, 422 for a weak password */
  async create(actor: Actor, input: CreateStaffDto, within?: Tx): Promise<StaffResponse> {
    const { password, locale = 'en', ...rest } = input;
    this.passwords.assertGood(password, rest.email, '/password');
    const passwordHash = await this.passwords.hash(password); // slow: before the transaction, not in it
    return this.database.transaction((tx) => this.add(tx, actor, { ...rest, locale, passwordHash }), within);
  }

  /** @throws 403 for a role that includes more than the actor has, 409 when the address is taken, 422 when there is no such team or role */
  async add(tx: Tx, actor: Actor, { teamId = null, ...fields }: NewMember): Promise<StaffResponse> {
    const { name, email, role } = fields;
    const emailNormalised = normalisedEmail(email);
    await assertMayGive(tx, actor, role);
    await this.assertTeam(tx, teamId);
    const account = await this.repository.insert(tx, { ...fields, teamId, emailNormalised });
    await removeInvitationOf(tx, emailNormalised);
    const subject = { type: 'staff', id: account.id };
    const changes = { role: { from: null, to: role }, name: { from: null, to: name } };
    await this.audit.record(tx, actor, { action: 'staff.created', subject, changes });
    return staffResponse(account);
  }

  /** By whoever has the link from the mail. Every session ends. */
  async replacePassword(tx: Tx, id: string, passwordHash: string, address: string): Promise<void> {
    const account = await this.repository.lock(tx, id);
    if (!account) throw notFound('staff/not-found', 'colleague');
    await this.repository.save(tx, Object.assign(account, { passwordHash }));
    const subject = { type: 'staff', id };
    await this.audit.record(tx, actorFor(account), { action: 'staff.password-reset', subject, address });
    await this.sessions.endAll(tx, id);
  }

  /** @throws 403 beyond the actor's own rights, 404, 409 for the last owner, 412 when someone saved in between, 422 for a weak password */
  async update(actor: StaffActor, id: string, version: number, input: UpdateStaffDto): Promise<StaffResponse> {
    const { password, ...fields } = input;
    if (password !== undefined) this.passwords.assertGood(password, (await this.get(id)).email, '/password');
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.database.transaction(async (tx) => {
      const owners = await this.repository.lockOwners(tx);
      const account = await this.locked(tx, id, version);
      await assertMayManage(tx, actor, account);
      if (fields.role !== undefined) await assertMayGive(tx, actor, fields.role);
      if (owners.length === 1 && owners[0] === id && !staysOwner(account, fields)) throw lastOwner();
      await this.assertTeam(tx, fields.teamId);
      return this.apply(tx, actor, account, fields, passwordHash);
    });
  }

  /** One's own account; the current password was verified by the caller. @param session its id; it stays, all others end */
  async updateOwn(
    actor: StaffActor,
    version: number,
    fields: Pick<UpdateStaffDto, 'name' | 'locale'>,
    passwordHash: string | undefined,
    session: string,
  ): Promise<StaffResponse> {
    return this.database.transaction(async (tx) => {
      const account = await this.locked(tx, actor.id, version);
      return this.apply(tx, actor, account, fields, passwordHash, session);
    });
  }

  /** @throws 422 */
  private async assertTeam(tx: Tx, id: string | null | undefined): Promise<void> {
    if (id != null && !(await this.repository.teamExists(tx, id))) throw unknownTeam();
  }

  private async locked(tx: Tx, id: string, version: number): Promise<Account> {
    const account = await this.repository.lock(tx, id);
    if (!account) throw notFound('staff/not-found', 'colleague');
    if (account.version !== version) throw new VersionConflict(staffResponse(account));
    return account;
  }

  private async apply(
    tx: Tx,
    actor: StaffActor,
    account: Account,
    fields: Omit<UpdateStaffDto, 'password'>,
    passwordHash: string | undefined,
    session?: string,
  ): Promise<StaffResponse> {
    const changes = changesBetween(staffResponse(account), fields);
    Object.assign(account, given(fields), passwordHash === undefined ? {} : { passwordHash });
    const saved = await this.repository.save(tx, account);
    const subject = { type: 'staff', id: saved.id };
    if (Object.keys(changes).length > 0)
      await this.audit.record(tx, actor, { action: 'staff.changed', subject, changes });
    if (passwordHash !== undefined) await this.audit.record(tx, actor, { action: 'staff.password-changed', subject });
    if (passwordHash !== undefined || !saved.active) await this.sessions.endAll(tx, saved.id, session);
    // Open live connections of someone who has left, or may see something else now, are closed by whoever holds them.
    if (!saved.active) this.live.announce(tx, { topic: 'staff', type: 'staff.deactivated', id: saved.id });
    else if (changes['role']) this.live.announce(tx, { topic: 'staff', type: 'staff.rights-changed', id: saved.id });
    return staffResponse(saved);
  }
}

function staysOwner(account: Account, { role = account.role, active = account.active }: UpdateStaffDto): boolean {
  return role === 'owner' && active;
}

/** Without the members that are absent or undefined: what is not given leaves what is there. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
