export { Correspondence, type OpenThread } from './correspondence.js';
export { type CommandReader, type CommandedMail, StaffCommands } from './incoming/staff-commands.js';
export { MailTraces } from './mail-traces.js';
export { MessagingConfig } from './messaging.config.js';
export { MailFailed, MailReceived, ReplySent, type WrittenBy, type ThreadSubject } from './messaging.events.js';
export { MessagingModule } from './messaging.module.js';
export { messagingSchema } from './messaging.schema.js';
export { htmlOfWritten } from './sending/html-of-text.js';
export { type Letter, Letters } from './sending/letters.js';
export type { Author, OutgoingMail } from './sending/outgoing-mail.js';
export { type MailContent, mailText, renderMail } from './sending/render-mail.js';
export { Suppressions } from './suppression-list/suppressions.js';
/** For specs of other modules, on a database of their own. */
export { SuppressionsRepository } from './suppressions.repository.js';
export type { MessageStatus, Purpose, TakenBack } from './thread/message-row.js';
export { ThreadTimeline, type WholeMessage, type WrittenRow } from './thread/thread-timeline.js';
export { type IncomingMail, type ThreadItem, ThreadReader, type ThreadSummary } from './thread/thread.reader.js';
export { type ThreadChange, ThreadChanges } from './thread-changes.js';
