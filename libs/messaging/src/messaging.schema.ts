import type { ModuleSchema } from '@regulars/platform';
import { CreateMessaging1763800250000 } from './migrations/1763800250000-create-messaging.js';
import { RepliesWait1764000300000 } from './migrations/1764000300000-replies-wait.js';
import { MailAccounts1764000500000 } from './migrations/1764000500000-mail-accounts.js';
import { AutomaticAnswers1764108010000 } from './migrations/1764108010000-automatic-answers.js';
import { TrustedMailCertificates1764200100000 } from './migrations/1764200100000-trusted-mail-certificates.js';
import { SuppressionList1764400000000 } from './migrations/1764400000000-suppression-list.js';
import { KeepNoCopies1764420000005 } from './migrations/1764420000005-keep-no-copies.js';
import { RawMailsByAge1764420000006 } from './migrations/1764420000006-raw-mails-by-age.js';

export const messagingSchema: ModuleSchema = {
  entities: [],
  migrations: [
    CreateMessaging1763800250000,
    RepliesWait1764000300000,
    MailAccounts1764000500000,
    AutomaticAnswers1764108010000,
    TrustedMailCertificates1764200100000,
    SuppressionList1764400000000,
    KeepNoCopies1764420000005,
    RawMailsByAge1764420000006,
  ],
};
