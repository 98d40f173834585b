import { Injectable } from '@nestjs/common';
import { Logger } from '@regulars/platform';
import type { ThreadSubject } from './messaging.events.js';

export interface ThreadChange {
  subject: ThreadSubject;
  messageId: string;
}

/**
 * In-process notices after the commit, for live screens: a message's status changed. They may be lost; what must not be
 * lost are the events.
 */
@Injectable()
export class ThreadChanges {
  private readonly listeners = new Map<string, (change: ThreadChange) => void>();

  constructor(private readonly logger: Logger) {}

  /** One listener per kind of subject: the module that owns it. Call in `onModuleInit`. */
  listen(subjectType: string, listener: (change: ThreadChange) => void): void {
    this.listeners.set(subjectType, listener);
  }

  tell(change: ThreadChange): void {
    try {
      this.listeners.get(change.subject.type)?.(change);
    } catch (error) {
      this.logger.warn({ err: error, messageId: change.messageId }, 'a live listener failed');
    }
  }
}
