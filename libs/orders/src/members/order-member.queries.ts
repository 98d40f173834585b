import { Injectable } from '@nestjs/common';
import { MemberReader } from '@regulars/members';
import {
  type ListQuery,
  type Page,
  type Tx,
  decodeTextCursor,
  encodeCursor,
  notFound,
  pageOf,
} from '@regulars/platform';
import { MainCurrency, type StaffActor, StaffReader } from '@regulars/staff';
import type { OrderListItemResponse } from '../dto/order.response.js';
import { OrderAccess, visibleOwners } from '../order-access.js';
import { toListItem } from '../order.mapper.js';
import type { OrderRow } from '../order-row.js';
import { MemberOrdersReader } from './member-orders.reader.js';
import type { MemberSalesResponse, OrderMemberResponse } from './order-member.dto.js';

/** Whose an order is, and which orders are somebody's; to each what they may see. */
@Injectable()
export class OrderMemberQueries {
  constructor(
    private readonly access: OrderAccess,
    private readonly members: MemberReader,
    private readonly reader: MemberOrdersReader,
    private readonly staff: StaffReader,
    private readonly currency: MainCurrency,
  ) {}

  /** @throws 404 */
  async ofOrder(actor: StaffActor, orderId: string): Promise<OrderMemberResponse> {
    return this.of(actor, await this.access.find(actor, orderId));
  }

  async of(actor: StaffActor, order: OrderRow, tx?: Tx): Promise<OrderMemberResponse> {
    const member = order.member_id === null ? null : await this.members.seenBy(actor, order.member_id, tx);
    const told = { linked: order.member_id !== null, byHand: order.member_fixed };
    if (!member) return { ...told, member: null };
    const { id, number, name, company, email, phone, level, left } = member;
    const sales = await this.sales(actor, id);
    return { ...told, member: { id, number, name, company, email, phone, level, left, sales } };
  }

  /** @throws 404 for a member who is not there or not for their eyes */
  async ofMember(
    actor: StaffActor,
    memberId: string,
    { limit, cursor }: ListQuery,
  ): Promise<Page<OrderListItemResponse> & { sales?: MemberSalesResponse }> {
    if (!(await this.members.seenBy(actor, memberId))) throw notFound('members/member-not-found', 'member');
    const after = cursor === undefined ? null : decodeTextCursor(cursor);
    const rows = await this.reader.page(memberId, visibleOwners(actor), limit, after);
    const names = await this.staff.names(rows.map(({ assignee_id }) => assignee_id));
    const page = pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.key, row.id]),
      (row) => toListItem(row, names),
    );
    return after === null ? { ...page, sales: await this.sales(actor, memberId) } : page;
  }

  private async sales(actor: StaffActor, memberId: string): Promise<MemberSalesResponse> {
    const currency = this.currency.current;
    const { sum, ...counts } = await this.reader.sales(memberId, visibleOwners(actor), currency);
    return { ...counts, sum: { amount: sum, currency } };
  }
}
