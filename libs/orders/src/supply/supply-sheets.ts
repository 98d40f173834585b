import { Injectable } from '@nestjs/common';
import { Files, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import { SheetPrinter } from './sheet-printer.js';
import { SupplyAccess } from './supply-access.js';
import type { ForwardOrderDto } from './supply.dto.js';
import { SupplyDrafts } from './supply-drafts.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestRow } from './supply-row.js';
import { SUPPLY_SUBJECT } from './supply-words.js';

/** Order sheets: looked at before they are sent, kept with the request, read again afterwards. */
@Injectable()
export class SupplySheets {
  constructor(
    private readonly orders: OrderAccess,
    private readonly access: SupplyAccess,
    private readonly drafts: SupplyDrafts,
    private readonly reader: SupplyReader,
    private readonly requests: SupplyRepository,
    private readonly files: Files,
    private readonly printer: SheetPrinter,
  ) {}

  /** The sheet as the supplier would get it; nothing is kept. @throws 404; 422 for an unknown supplier or item */
  async preview(actor: StaffActor, orderId: string, dto: ForwardOrderDto): Promise<Buffer> {
    const order = await this.orders.find(actor, orderId);
    const { request, lines } = await this.drafts.draft(order, dto);
    return this.printer.print({ ...request, number: null, lines }, new Date());
  }

  /** The sheet that was sent; while its job has not run yet, one that says the same. @throws 404 */
  async read(actor: StaffActor, orderId: string, id: string): Promise<{ name: string; content: Buffer }> {
    const { request } = await this.access.find(actor, orderId, id);
    const { sheet_file_id: fileId } = request;
    const content = fileId === null ? await this.print(request) : await this.files.content(fileId);
    return { name: sheetName(request.number), content };
  }

  async print(request: SupplyRequestRow): Promise<Buffer> {
    return this.printer.of(request, await this.reader.lines([request.id]));
  }

  /** @returns the file's id */
  async keep(tx: Tx, { id, number }: SupplyRequestRow, content: Buffer): Promise<string> {
    const { id: fileId } = await this.files.store(tx, {
      name: sheetName(number),
      declaredType: 'application/pdf',
      content,
      subject: { type: SUPPLY_SUBJECT, id },
    });
    await this.requests.update(tx, id, { sheet_file_id: fileId });
    return fileId;
  }
}

export function sheetName(number: string): string {
  return `${number}.pdf`;
}
