import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Correspondence, ThreadChanges } from '@regulars/messaging';
import { Files, type Viewer } from '@regulars/platform';
import { maySee } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { SupplyAccess } from './supply-access.js';
import { SUPPLY_SUBJECT } from './supply-words.js';

/** Says to lower modules whose a request's sheet and mails are, and hears when one of them went out. */
@Injectable()
export class SupplyGuards implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly correspondence: Correspondence,
    private readonly changes: ThreadChanges,
    private readonly access: SupplyAccess,
    private readonly announcer: OrderAnnouncer,
  ) {}

  onModuleInit(): void {
    const mayRead = (id: string, viewer: Viewer) => this.mayRead(id, viewer);
    this.files.guard(SUPPLY_SUBJECT, mayRead);
    this.correspondence.guard(SUPPLY_SUBJECT, mayRead);
    this.changes.listen(SUPPLY_SUBJECT, ({ subject }) => void this.threadChanged(subject.id));
  }

  private async mayRead(id: string, viewer: Viewer): Promise<boolean> {
    const asked = await this.access.findAny(id);
    return asked !== null && viewer.can('orders:read') && maySee(viewer, asked.order);
  }

  /** A mail went out, or failed: screens that show the request read it again. It may be lost. */
  private async threadChanged(id: string): Promise<void> {
    const asked = await this.access.findAny(id).catch(() => null);
    if (asked) this.announcer.publishNow('order.updated', asked.order);
  }
}
