import { Injectable } from '@nestjs/common';
import { MessagingConfig } from '@regulars/messaging';
import { PdfPrinter } from '@regulars/platform';
import { type OrderSheet, orderSheet, sheetFoot } from './order-sheet.js';
import { SupplyPost } from './supply-post.js';
import type { SupplyLineRow, SupplyRequestRow } from './supply-row.js';

type SheetContent = Omit<OrderSheet, 'company' | 'address' | 'email' | 'date'>;

/** Prints order sheets with the company's letterhead. It takes a second: in a job, or for somebody who waits for a preview. */
@Injectable()
export class SheetPrinter {
  constructor(
    private readonly printer: PdfPrinter,
    private readonly post: SupplyPost,
    private readonly mail: MessagingConfig,
  ) {}

  async print(content: SheetContent, at: Date): Promise<Buffer> {
    const { name: company, address } = await this.post.letterhead();
    const sheet = { ...content, company, address, email: this.mail.from.address, date: await this.post.dayOf(at) };
    return this.printer.print(orderSheet(sheet), sheetFoot(sheet));
  }

  of(request: SupplyRequestRow, lines: readonly SupplyLineRow[]): Promise<Buffer> {
    return this.print(
      {
        locale: request.locale,
        number: request.number,
        supplier: { name: request.supplier_name, contactName: request.supplier_contact },
        wantedOn: request.wanted_on,
        deliveryAddress: request.delivery_address,
        note: request.note,
        currency: request.currency,
        lines: lines.map(({ unit_price: unitPrice, ...line }) => ({ ...line, unitPrice })),
      },
      request.created_at,
    );
  }
}
