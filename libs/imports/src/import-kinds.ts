import { Injectable } from '@nestjs/common';
import type { ImportKind } from './import-kind.js';

/** What can be imported; modules register theirs in `onModuleInit`. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  register(kind: ImportKind): void {
    if (this.kinds.has(kind.name)) throw new Error(`The kind of import ${kind.name} is registered twice`);
    this.kinds.set(kind.name, kind);
  }

  get(name: string): ImportKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`Nobody registered the kind of import ${name}`);
    return kind;
  }
}
