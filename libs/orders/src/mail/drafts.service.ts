import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writtenHtml } from '@regulars/mime';
import { Database, Files, type Tx, VersionConflict } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { DraftKind, DraftResponse, DraftsResponse, SaveDraftDto } from '../dto/draft.dto.js';
import { OrderAccess } from '../order-access.js';
import { type DraftRow, DraftsRepository } from './drafts.repository.js';

export const DRAFT_FILES = 'draft';

interface Written {
  body: string;
  fileIds: readonly string[];
}

/** What one is writing to an order, kept on the server: it survives the browser and is there on the other device. */
@Injectable()
export class Drafts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly access: OrderAccess,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.files.guard(DRAFT_FILES, async (id, viewer) => (await this.drafts.writerOf(id)) === viewer.id);
  }

  async read(actor: StaffActor, orderId: string): Promise<DraftsResponse> {
    await this.access.find(actor, orderId);
    const rows = await this.drafts.of(orderId, actor.id);
    const of = (kind: DraftKind) => this.response(kind, rows.find((row) => row.kind === kind) ?? null);
    return { reply: await of('reply'), note: await of('note') };
  }

  /** An empty draft is none. @throws 412 with what stands now, when it was saved, sent or discarded elsewhere */
  async save(
    actor: StaffActor,
    orderId: string,
    kind: DraftKind,
    version: number,
    { body, fileIds }: SaveDraftDto,
  ): Promise<DraftResponse> {
    await this.access.find(actor, orderId);
    const place = { orderId, staffId: actor.id, kind };
    const saved = await this.database.transaction(async (tx) => {
      const before = await this.drafts.lock(tx, place);
      if ((before?.version ?? 0) !== version) return 'conflict';
      const wanted = {
        body: body === undefined ? (before?.body ?? '') : clean(kind, body),
        fileIds: [...new Set(fileIds ?? before?.file_ids ?? [])],
      };
      if (wanted.body === '' && wanted.fileIds.length === 0) {
        if (before) await this.remove(tx, before.id);
        return null;
      }
      const draft = before ? await this.drafts.save(tx, before.id, wanted) : await this.drafts.begin(tx, place, wanted);
      if (draft === null) return 'conflict';
      await this.ownFiles(tx, actor, orderId, draft);
      return draft;
    });
    if (saved !== 'conflict') return this.response(kind, saved);
    throw new VersionConflict(await this.response(kind, await this.drafts.find(place)));
  }

  async discard(actor: StaffActor, orderId: string, kind: DraftKind): Promise<void> {
    await this.access.find(actor, orderId);
    await this.database.transaction(async (tx) => {
      const draft = await this.drafts.lock(tx, { orderId, staffId: actor.id, kind });
      if (draft) await this.remove(tx, draft.id);
    });
  }

  /** It is sent: the draft is gone with all that was not sent, and what is sent belongs to the order. */
  async used(tx: Tx, actor: StaffActor, orderId: string, kind: DraftKind, fileIds: readonly string[]): Promise<void> {
    const draft = await this.drafts.lock(tx, { orderId, staffId: actor.id, kind });
    if (draft === null) return;
    await this.files.handOver(tx, fileIds, { type: DRAFT_FILES, id: draft.id }, { type: 'order', id: orderId });
    await this.remove(tx, draft.id);
  }

  /** A reply that was taken back: it stands above what has been begun since. */
  async giveBack(tx: Tx, actor: StaffActor, orderId: string, written: Written): Promise<DraftResponse> {
    const place = { orderId, staffId: actor.id, kind: 'reply' as const };
    const begun = await this.drafts.begin(tx, place, written);
    if (begun !== null) return this.response('reply', begun, tx);
    const since = await this.drafts.lock(tx, place);
    if (since === null) throw new Error('The draft that was in the way is gone');
    const both = {
      body: `${written.body}${since.body}`,
      fileIds: [...new Set([...written.fileIds, ...since.file_ids])],
    };
    return this.response('reply', await this.drafts.save(tx, since.id, both), tx);
  }

  /** Uploads that no message has are deleted after some days, those of a draft are not. What the order has, it keeps. */
  private async ownFiles(tx: Tx, actor: StaffActor, orderId: string, { id, file_ids }: DraftRow): Promise<void> {
    const subject = { type: DRAFT_FILES, id };
    const ofOrder = await this.files.ofSubject(tx, file_ids, { type: 'order', id: orderId });
    await this.files.attach(
      tx,
      file_ids.filter((fileId) => !ofOrder.has(fileId)),
      subject,
      actor.id,
    );
    await this.files.releaseOthers(tx, file_ids, subject);
  }

  private async remove(tx: Tx, id: string): Promise<void> {
    await this.drafts.remove(tx, id);
    await this.files.remove(tx, { type: DRAFT_FILES, id });
  }

  private async response(kind: DraftKind, draft: DraftRow | null, tx?: Tx): Promise<DraftResponse> {
    if (draft === null) return { kind, body: '', files: [], version: 0, savedAt: null };
    return {
      kind,
      body: draft.body,
      files: await this.files.describe(draft.file_ids, tx),
      version: draft.version,
      savedAt: draft.saved_at.toISOString(),
    };
  }
}

function clean(kind: DraftKind, body: string): string {
  return kind === 'reply' ? (writtenHtml(body)?.html ?? '') : body.trim() === '' ? '' : body;
}
