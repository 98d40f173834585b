import { Injectable } from '@nestjs/common';
import { ThreadReader } from '@regulars/messaging';
import type { StaffActor } from '@regulars/staff';
import type { ThreadResponse } from '../dto/thread.response.js';
import { Mentions } from '../mentions/mentions.service.js';
import { OrderAccess } from '../order-access.js';

/** The conversation as colleagues read it: mails and notes, and who is named in the notes. */
@Injectable()
export class OrderThreadView {
  constructor(
    private readonly access: OrderAccess,
    private readonly reader: ThreadReader,
    private readonly mentions: Mentions,
  ) {}

  /** @throws 404 */
  async read(actor: StaffActor, id: string): Promise<ThreadResponse> {
    await this.access.find(actor, id);
    const [items, named] = await Promise.all([this.reader.itemsOf('order', id), this.mentions.inNotesOf(id)]);
    return { data: items.map((item) => ({ ...item, ...mentionsIn(named.get(item.id)) })) };
  }
}

function mentionsIn(
  named: { id: string; name: string }[] | undefined,
): Pick<ThreadResponse['data'][number], 'mentions'> {
  return named === undefined ? {} : { mentions: named };
}
