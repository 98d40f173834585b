import { Injectable } from '@nestjs/common';
import type { FormKind } from './definition/definition.js';
import type { SubmissionHandler } from './submission.js';

/** Higher modules say here which kinds of form they make something of. A kind without a handler is only stored. */
@Injectable()
export class SubmissionKinds {
  private readonly handlers = new Map<FormKind, SubmissionHandler>();

  /** Call in `onModuleInit`. */
  register(kind: FormKind, handler: SubmissionHandler): void {
    if (this.handlers.has(kind)) throw new Error(`Two modules want to handle forms of kind ${kind}`);
    this.handlers.set(kind, handler);
  }

  handlerOf(kind: FormKind): SubmissionHandler | undefined {
    return this.handlers.get(kind);
  }
}
