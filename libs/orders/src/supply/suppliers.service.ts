import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import { Audit, type Changes, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import { conflict } from '../orders.errors.js';
import type { CreateSupplierDto, SupplierResponse, UpdateSupplierDto } from './supplier.dto.js';
import { type Supplier, type SupplierContent, SuppliersRepository } from './suppliers.repository.js';
import { supplierNotFound } from './supply.errors.js';

const MOST_SUPPLIERS = 1000;

/** Who makes and delivers what the company sells (ORD-9). */
@Injectable()
export class Suppliers {
  constructor(
    private readonly database: Database,
    private readonly suppliers: SuppliersRepository,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ data: SupplierResponse[] }> {
    return { data: await this.suppliers.all() };
  }

  create(actor: StaffActor, dto: CreateSupplierDto): Promise<SupplierResponse> {
    return this.database.transaction(async (tx) => {
      if ((await this.suppliers.count(tx)) >= MOST_SUPPLIERS) {
        throw conflict(
          'orders/too-many-suppliers',
          `There are ${MOST_SUPPLIERS} suppliers, which is the most. Delete one first.`,
        );
      }
      const { name, email, locale, contactName = null, phone = null, note = '', active = true } = dto;
      const content: SupplierContent = { name, email, locale, contactName, phone, note, active };
      const supplier = await this.suppliers.insert(tx, content);
      await this.record(tx, actor, 'created', supplier, changesBetween<Partial<SupplierContent>>({}, content));
      return supplier;
    });
  }

  /** @throws 404; 412 when someone saved in between */
  update(actor: StaffActor, id: string, version: number, dto: UpdateSupplierDto): Promise<SupplierResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(before);
      const given = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
      const changes = changesBetween<Partial<Supplier>>(before, given);
      if (!hasChanges(changes)) return before;
      const supplier = await this.suppliers.update(tx, id, { ...before, ...given });
      await this.record(tx, actor, 'edited', supplier, changes);
      return supplier;
    });
  }

  /** What was asked of it stays. @throws 404 */
  remove(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const supplier = await this.locked(tx, id);
      await this.suppliers.delete(tx, id);
      await this.record(tx, actor, 'deleted', supplier);
    });
  }

  private async locked(tx: Tx, id: string): Promise<Supplier> {
    const supplier = await this.suppliers.lock(tx, id);
    if (!supplier) throw supplierNotFound();
    return supplier;
  }

  private async record(tx: Tx, actor: StaffActor, what: string, { id, name }: Supplier, changes?: Changes) {
    const subject = { type: 'supplier', id };
    await this.audit.record(tx, actor, { action: `suppliers.${what}`, subject, note: name, changes });
  }
}
