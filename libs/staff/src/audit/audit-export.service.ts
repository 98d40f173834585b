import { Readable, pipeline } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { stringify } from 'csv-stringify';
import type { StaffActor } from '../access/actor.js';
import type { Locale } from '../accounts/locale.js';
import { wantedBy } from './audit-log.service.js';
import { AuditReader, type AuditFilter, type RecordedEntry } from './audit.reader.js';
import { AuditSubjects, type SubjectTitle } from './audit-subjects.js';
import { Audit } from './audit.js';
import type { ExportAuditQuery } from './dto/list-audit.query.js';

/** So many entries are in memory at a time. */
const BATCH = 1_000;

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Time (UTC)', 'Who', 'What', 'Kind of record', 'Record', 'Id', 'Changes', 'Note', 'Network address'],
  'zh-CN': ['时间（UTC）', '操作人', '操作', '记录类型', '记录', 'ID', '变更', '备注', '网络地址'],
  'zh-TW': ['時間（UTC）', '操作人', '操作', '記錄類型', '記錄', 'ID', '變更', '備註', '網路位址'],
};

/** The log as a file (ADM-3), read stretch by stretch while it is sent. What it shows last is that it was taken. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly database: Database,
    private readonly reader: AuditReader,
    private readonly subjects: AuditSubjects,
    private readonly audit: Audit,
  ) {}

  async write(actor: StaffActor, { filter }: ExportAuditQuery): Promise<{ stream: Readable; name: string }> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'staff.audit-exported',
        subject: { type: 'audit-log', id: null },
        changes: filter ? { filter: { from: null, to: filter } } : undefined,
      }),
    );
    const writer = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
    // Whoever reads the writer meets the error there.
    const stream = pipeline(Readable.from(this.rows(actor.locale, wantedBy(filter))), writer, () => undefined);
    return { stream, name: `audit-log-${new Date().toISOString().slice(0, 10)}.csv` };
  }

  private async *rows(locale: Locale, filter: Omit<AuditFilter, 'limit'>): AsyncGenerator<readonly string[]> {
    yield HEADINGS[locale];
    let cursor: string | undefined;
    do {
      const page = await this.reader.page({ ...filter, limit: BATCH, cursor });
      const titleOf = await this.subjects.of(page.data.map(({ subject }) => subject));
      for (const entry of page.data) yield rowOf(entry, titleOf(entry.subject));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

function rowOf({ at, actor, action, subject, changes, note, address }: RecordedEntry, title?: SubjectTitle): string[] {
  const changed = Object.entries(changes ?? {}).map(([field, { from, to }]) => `${field}: ${text(from)} → ${text(to)}`);
  return [
    at.toISOString(),
    actor.name,
    action,
    subject.type,
    title?.name ?? '',
    subject.id ?? '',
    changed.join('; '),
    note ?? '',
    address ?? '',
  ];
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
