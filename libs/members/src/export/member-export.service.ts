import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type CustomField, labelIn } from '@regulars/custom-fields';
import { Database, DomainError } from '@regulars/platform';
import { Audit, type StaffActor, StaffReader } from '@regulars/staff';
import { MOST_XLSX_ROWS, type OutCell, SPREADSHEETS } from '@regulars/tables';
import { customCell } from '../imports/custom-cells.js';
import { headingOf } from '../imports/import-fields.js';
import { ImportRules } from '../imports/import-rules.js';
import { type ListedMember, type MemberFilter, MemberListReader, type MemberSort } from '../member-list.reader.js';
import { filterOf } from '../members.queries.js';
import { EXPORTED_FIELDS, cellsOf } from './member-cells.js';
import type { ExportMembersQuery } from './export-members.query.js';
import { MemberExportReader } from './member-export.reader.js';

/** So many members are in memory at a time. */
const BATCH = 1_000;

/** What the list shows as a file that can be imported again. Read page by page while it is sent. */
@Injectable()
export class MemberExport {
  constructor(
    private readonly database: Database,
    private readonly list: MemberListReader,
    private readonly members: MemberExportReader,
    private readonly staff: StaffReader,
    private readonly audit: Audit,
    private readonly rules: ImportRules,
  ) {}

  /** It is on record before the first member leaves. */
  async write(actor: StaffActor, query: ExportMembersQuery): Promise<{ stream: Readable; type: string; name: string }> {
    const { format, q, sort } = query;
    const filter = filterOf(actor, query);
    await this.database.transaction(async (tx) => {
      const told = { format, q: q ?? null, filter: query.filter ?? null };
      await this.audit.record(tx, actor, {
        action: 'members.exported',
        subject: { type: 'member', id: null },
        changes: Object.fromEntries(Object.entries(told).map(([name, to]) => [name, { from: null, to }])),
      });
    });
    const { type, write } = SPREADSHEETS[format];
    const name = `members-${new Date().toISOString().slice(0, 10)}.${format}`;
    return { stream: write(this.rows(actor, filter, sort, format), 'Members'), type, name };
  }

  private async *rows(
    actor: StaffActor,
    filter: MemberFilter | 'nothing',
    sort: MemberSort,
    format: 'csv' | 'xlsx',
  ): AsyncGenerator<OutCell[]> {
    let after: { text: string; id: string } | null = null;
    let written = 0;
    const own = await this.rules.customFields();
    do {
      const found: ListedMember[] = filter === 'nothing' ? [] : await this.list.page(filter, sort, BATCH, after);
      const page = found.slice(0, BATCH);
      const full = await this.members.byIds(page.map(({ id }) => id));
      const names = await this.staff.names(full.map(({ owner_id: owner }) => owner));
      if (after === null) yield headingsOf(actor.locale, own);
      for (const member of full) {
        if (format === 'xlsx' && ++written >= MOST_XLSX_ROWS) throw tooMany();
        const cells = cellsOf(member, names);
        yield [
          ...EXPORTED_FIELDS.map((field) => cells[field]),
          ...own.map((field) => customCell(field, member.custom_fields[field.key], actor.locale)),
        ];
      }
      const last: { key: string; id: string } | undefined = page.at(-1);
      after = found.length > BATCH && last ? { text: last.key, id: last.id } : null;
    } while (after !== null);
  }
}

function headingsOf(locale: StaffActor['locale'], own: readonly CustomField[]): string[] {
  return [
    ...EXPORTED_FIELDS.map((field) => headingOf(field, locale)),
    ...own.map(({ label, key }) => labelIn(label, locale, key)),
  ];
}

function tooMany(): DomainError {
  return new DomainError('members/too-many-rows', 422, 'A sheet of Excel does not hold so many. Export CSV instead.');
}
