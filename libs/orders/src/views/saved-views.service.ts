import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx, VersionConflict, notFound } from '@regulars/platform';
import { Audit, type AuditEntry, type StaffActor, StaffReader, changesBetween, hasChanges } from '@regulars/staff';
import type {
  ArrangeViewsDto,
  CreateSavedViewDto,
  SavedViewResponse,
  SavedViewsResponse,
  UpdateSavedViewDto,
} from '../dto/saved-view.dto.js';
import { unacceptable } from '../orders.errors.js';
import { type SavedView, SavedViewsRepository } from './saved-views.repository.js';

const MOST = 100;

/** Lists that people come back to (ORD-4): one's own, and those that are shared with all. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViewsRepository,
    private readonly staff: StaffReader,
    private readonly audit: Audit,
  ) {}

  async list(actor: StaffActor): Promise<SavedViewsResponse> {
    const views = await this.views.visibleTo(actor.id);
    const names = await this.staff.names(views.map(({ owner_id }) => owner_id));
    return { data: views.map((view) => toResponse(view, actor, names, view.home)) };
  }

  /** A taste of one person's, which no log tells. @throws 404 for a view to begin with that they can't see */
  async arrange(actor: StaffActor, { order, home }: ArrangeViewsDto): Promise<SavedViewsResponse> {
    await this.database.transaction(async (tx) => {
      const visible = new Set((await this.views.visibleTo(actor.id, tx)).map(({ id }) => id));
      if (home !== null && !visible.has(home)) throw notFound('orders/view-not-found', 'view');
      const kept = order.filter((id) => visible.has(id));
      await this.views.arrange(tx, actor.id, kept, home);
    });
    return this.list(actor);
  }

  /** @throws 403 when shared without orders:assign; 422 beyond a hundred */
  async create(actor: StaffActor, { name, shared = false, query }: CreateSavedViewDto): Promise<SavedViewResponse> {
    if (shared) assertMayShare(actor);
    return this.database.transaction(async (tx) => {
      if ((await this.views.countOf(tx, actor.id)) >= MOST)
        throw unacceptable('orders/too-many-views', '/name', `You have ${MOST} views. Delete one first.`);
      const view = await this.views.insert(tx, { owner_id: actor.id, name, shared, query });
      await this.record(tx, actor, view, { action: 'orders.view-created', note: name });
      return this.answer(tx, view, actor);
    });
  }

  /** @throws 404 for a private view of somebody else; 403 for a shared one without orders:assign; 412 */
  edit(actor: StaffActor, id: string, version: number, dto: UpdateSavedViewDto): Promise<SavedViewResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, actor, id);
      if (before.version !== version) throw new VersionConflict(await this.answer(tx, before, actor));
      if (dto.shared === true && !before.shared) assertMayShare(actor);
      const { name, shared, query } = before;
      const changes = changesBetween({ name, shared, query }, { name, shared, query, ...given(dto) });
      if (!hasChanges(changes)) return this.answer(tx, before, actor);
      const after = await this.views.update(tx, { ...before, ...given(dto) });
      await this.record(tx, actor, after, { action: 'orders.view-changed', changes });
      return this.answer(tx, after, actor);
    });
  }

  /** @throws 404 for a private view of somebody else; 403 for a shared one without orders:assign */
  delete(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const view = await this.locked(tx, actor, id);
      await this.views.delete(tx, id);
      await this.record(tx, actor, view, { action: 'orders.view-deleted', note: view.name });
    });
  }

  private async locked(tx: Tx, actor: StaffActor, id: string): Promise<SavedView> {
    const view = await this.views.lock(tx, id);
    if (!view || (!view.shared && view.owner_id !== actor.id)) throw notFound('orders/view-not-found', 'view');
    if (!mayEdit(view, actor)) {
      throw new DomainError(
        'orders/shared-view',
        403,
        'Colleagues share this view. Ask whoever made it or a manager to change it, or save a view of your own.',
      );
    }
    return view;
  }

  private async answer(tx: Tx, view: SavedView, actor: StaffActor): Promise<SavedViewResponse> {
    const names = await this.staff.names([view.owner_id], tx);
    return toResponse(view, actor, names, await this.views.isHome(tx, actor.id, view.id));
  }

  private record(tx: Tx, actor: StaffActor, { id }: SavedView, entry: Omit<AuditEntry, 'subject'>): Promise<void> {
    return this.audit.record(tx, actor, { ...entry, subject: { type: 'order-view', id } });
  }
}

function assertMayShare(actor: StaffActor): void {
  if (actor.can('orders:assign')) return;
  const message = 'Only managers share views with all. Save it for yourself.';
  throw new DomainError('orders/may-not-share', 403, message, {
    errors: [{ pointer: '/shared', code: 'may-not-share', message }],
  });
}

function mayEdit(view: SavedView, actor: StaffActor): boolean {
  return view.owner_id === actor.id || (view.shared && actor.can('orders:assign'));
}

function given({ name, shared, query }: UpdateSavedViewDto): Partial<SavedView> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(shared === undefined ? {} : { shared }),
    ...(query === undefined ? {} : { query }),
  };
}

function toResponse(
  view: SavedView,
  actor: StaffActor,
  names: ReadonlyMap<string, string>,
  home: boolean,
): SavedViewResponse {
  const { id, name, shared, query, version, owner_id } = view;
  const [mine, ownerName] = [owner_id === actor.id, names.get(owner_id) ?? ''];
  return { id, name, shared, mine, ownerName, editable: mayEdit(view, actor), home, query, version };
}
