import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FilesConfig } from '../config/platform.config.js';
import { Database, type Executor, type Tx } from '../database/database.js';
import { DomainError, notFound } from '../http/domain-error.js';
import type { Viewer } from '../http/viewer.js';
import { safeFileName, sniffType } from './file-type.js';
import type { FileSubject, StoredFile } from './stored-file.js';

export interface NewFile {
  name: string;
  declaredType: string;
  content: Buffer;
  /** Who sent it up: a staff id, or null for visitors and mail. */
  uploadedBy?: string | null;
  subject?: FileSubject;
}

type MayRead = (subjectId: string, viewer: Viewer) => Promise<boolean>;

const SLICE = 1_048_576;

/** Files live in PostgreSQL, so that one backup holds everything and a file is stored in the same act as what it belongs to. */
@Injectable()
export class Files {
  private readonly rules = new Map<string, MayRead>();

  constructor(
    private readonly database: Database,
    private readonly config: FilesConfig,
  ) {}

  /** The module that owns a kind of subject says who may read its files. Call in `onModuleInit`. */
  guard(subjectType: string, mayRead: MayRead): void {
    this.rules.set(subjectType, mayRead);
  }

  /** @throws 413 when the file is larger than the limit */
  async store(tx: Tx, file: NewFile): Promise<StoredFile> {
    if (file.content.length > this.config.maxSize) {
      throw new DomainError(
        'http/file-too-large',
        413,
        `A file may have ${this.config.maxSize} bytes; "${safeFileName(file.name)}" has ${file.content.length}. Send a smaller one.`,
      );
    }
    const type = await sniffType(file.content, file.declaredType);
    const [stored] = await tx.query<StoredFile>(
      `INSERT INTO platform.file (name, size, type, sha256, content, uploaded_by, subject_type, subject_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id, name, size, type`,
      [
        safeFileName(file.name),
        file.content.length,
        type,
        createHash('sha256').update(file.content).digest(),
        file.content,
        file.uploadedBy ?? null,
        file.subject?.type ?? null,
        file.subject?.id ?? null,
      ],
    );
    if (!stored) throw new Error('INSERT … RETURNING returned no row');
    return stored;
  }

  /** Gives uploads of `uploadedBy` to a subject; what it has already it keeps. @throws 422 when one is not theirs or belongs elsewhere */
  async attach(tx: Tx, ids: readonly string[], subject: FileSubject, uploadedBy: string): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    const files = await tx.query<StoredFile>(
      `UPDATE platform.file SET subject_type = $2, subject_id = $3
       WHERE id = ANY($1::uuid[])
         AND ((subject_id IS NULL AND uploaded_by = $4) OR (subject_type = $2 AND subject_id = $3))
       RETURNING id, name, size, type`,
      [ids, subject.type, subject.id, uploadedBy],
    );
    if (files.length !== new Set(ids).size) {
      throw new DomainError('files/not-yours', 422, 'A file is gone, or is not one of your uploads. Upload it again.', {
        errors: [{ pointer: '/fileIds', code: 'unknown', message: 'Upload the file again.' }],
      });
    }
    return files;
  }

  /** Some files of one subject go over to another; the rest stays. Index: file_subject. */
  async handOver(tx: Tx, ids: readonly string[], from: FileSubject, to: FileSubject): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE platform.file SET subject_type = $4, subject_id = $5
       WHERE subject_type = $2 AND subject_id = $3 AND id = ANY($1::uuid[])`,
      [ids, from.type, from.id, to.type, to.id],
    );
  }

  /** Which of these a subject has. Index: file_pkey. */
  async ofSubject(tx: Tx, ids: readonly string[], subject: FileSubject): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM platform.file WHERE id = ANY($1::uuid[]) AND subject_type = $2 AND subject_id = $3',
      [ids, subject.type, subject.id],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What of a subject's files is not among these is a mere upload again, and deleted if nobody uses it. Index: file_subject. */
  async releaseOthers(tx: Tx, ids: readonly string[], subject: FileSubject): Promise<void> {
    await tx.query(
      `UPDATE platform.file SET subject_type = NULL, subject_id = NULL
       WHERE subject_type = $2 AND subject_id = $3 AND id <> ALL($1::uuid[])`,
      [ids, subject.type, subject.id],
    );
  }

  /** All files of a subject, when it is deleted for good. Index: file_subject. */
  async remove(tx: Tx, subject: FileSubject): Promise<void> {
    await tx.query('DELETE FROM platform.file WHERE subject_type = $1 AND subject_id = $2', [subject.type, subject.id]);
  }

  /** All files of these subjects, oldest first. Index: file_subject. */
  ofSubjects(executor: Executor, subjects: readonly FileSubject[]): Promise<StoredFile[]> {
    return executor.query<StoredFile>(
      `SELECT f.id, f.name, f.size, f.type FROM unnest($1::text[], $2::uuid[]) AS s(type, id)
       JOIN platform.file f ON f.subject_type = s.type AND f.subject_id = s.id ORDER BY f.id`,
      [subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
    );
  }

  /** In the order asked for; ids that don't exist are left out. Index: file_pkey. */
  async describe(ids: readonly string[], executor: Executor = this.database): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    return executor.query<StoredFile>(
      'SELECT id, name, size, type FROM platform.file WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)',
      [ids],
    );
  }

  /** Whole content, for mail attachments. @throws 404 */
  async content(id: string): Promise<Buffer> {
    const [row] = await this.database.query<{ content: Buffer }>('SELECT content FROM platform.file WHERE id = $1', [
      id,
    ]);
    if (!row) throw notFound('files/not-found', 'file');
    return row.content;
  }

  /** @throws 404 when it does not exist or the viewer may not read it */
  async open(id: string, viewer: Viewer): Promise<StoredFile & { stream: Readable }> {
    const [file] = await this.database.query<
      StoredFile & { uploaded_by: string | null; subject_type: string | null; subject_id: string | null }
    >('SELECT id, name, size, type, uploaded_by, subject_type, subject_id FROM platform.file WHERE id = $1', [id]);
    if (!file || !(await this.mayRead(file, viewer))) throw notFound('files/not-found', 'file');
    return {
      id: file.id,
      name: file.name,
      size: file.size,
      type: file.type,
      stream: Readable.from(this.slices(file.id, file.size)),
    };
  }

  private async mayRead(
    file: { uploaded_by: string | null; subject_type: string | null; subject_id: string | null },
    viewer: Viewer,
  ): Promise<boolean> {
    if (file.subject_type === null || file.subject_id === null) return file.uploaded_by === viewer.id;
    return (await this.rules.get(file.subject_type)?.(file.subject_id, viewer)) ?? false;
  }

  /** The column's storage is EXTERNAL: a slice reads only its own pages. */
  private async *slices(id: string, size: number): AsyncGenerator<Buffer> {
    for (let start = 0; start < size; start += SLICE) {
      const [row] = await this.database.query<{ part: Buffer }>(
        'SELECT substring(content FROM $2 FOR $3) AS part FROM platform.file WHERE id = $1',
        [id, start + 1, SLICE],
      );
      if (!row) throw notFound('files/not-found', 'file');
      yield row.part;
    }
  }
}
