import { Module } from '@nestjs/common';
import { provideConfig } from '@regulars/platform';
import { Correspondence } from './correspondence.js';
import { BounceEffects } from './incoming/bounce-effects.js';
import { IncomingFiles } from './incoming/incoming-files.js';
import { IncomingMails } from './incoming/incoming-mails.js';
import { MailIntake } from './incoming/mail-intake.js';
import { MailTaker } from './incoming/mail-taker.js';
import { TakingSteps } from './incoming/taking-steps.js';
import { OwnMails } from './incoming/own-mails.js';
import { RawMessagesRepository } from './incoming/raw-messages.repository.js';
import { SmtpReceiver } from './incoming/smtp-receiver.js';
import { StaffCommands } from './incoming/staff-commands.js';
import { StaffAnswers } from './incoming/staff-answers.js';
import { ThreadFinder } from './incoming/thread-finder.js';
import { FolderTaking } from './mail-accounts/folder-taking.js';
import { MailAccountsController } from './mail-accounts/mail-accounts.controller.js';
import { MailAccountsRepository } from './mail-accounts/mail-accounts.repository.js';
import { MailAccountsService } from './mail-accounts/mail-accounts.service.js';
import { MailConnections } from './mail-accounts/mail-connections.js';
import { MailPace } from './mail-accounts/mail-pace.js';
import { MailProgressRepository } from './mail-accounts/mail-progress.repository.js';
import { MailSupervisor } from './mail-accounts/mail-supervisor.js';
import { MailTidying } from './mail-accounts/mail-tidying.js';
import { MailboxWatch } from './mail-accounts/mailbox-watch.js';
import { MailTraces } from './mail-traces.js';
import { MessagingConfig } from './messaging.config.js';
import { OutgoingMailController } from './outgoing-mail/outgoing-mail.controller.js';
import { OutgoingMailService } from './outgoing-mail/outgoing-mail.service.js';
import { ReplyAddresses } from './reply-addresses.js';
import { AccountPostOffice } from './sending/account-post.js';
import { AutomaticAnswers } from './sending/automatic-answers.js';
import { Letterhead } from './sending/letterhead.js';
import { Letters } from './sending/letters.js';
import { MailSender } from './sending/mail-sender.js';
import { SendingStore } from './sending/sending-store.js';
import { MailTransport } from './sending/mail-transport.js';
import { SendingRules } from './sending/sending-rules.js';
import { Outbox } from './sending/outbox.js';
import { SuppressionListReader } from './suppression-list/suppression-list.reader.js';
import { SuppressionList } from './suppression-list/suppression-list.service.js';
import { SuppressionsController } from './suppression-list/suppressions.controller.js';
import { Suppressions } from './suppression-list/suppressions.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { MessagesRepository } from './thread/messages.repository.js';
import { ThreadReader } from './thread/thread.reader.js';
import { ThreadTimeline } from './thread/thread-timeline.js';
import { ThreadsRepository } from './thread/threads.repository.js';
import { ThreadChanges } from './thread-changes.js';

const WRITES = [ThreadsRepository, MessagesRepository, RawMessagesRepository, SuppressionsRepository];
const OUT = [
  ...[AccountPostOffice, Letters, Outbox, AutomaticAnswers, Letterhead, MailSender],
  ...[SendingStore, SendingRules, MailTransport, ReplyAddresses],
];
const SUPPRESSIONS = [SuppressionListReader, SuppressionList, Suppressions];
const IN = [
  ...[SmtpReceiver, MailIntake, MailTaker, TakingSteps, ThreadFinder],
  ...[OwnMails, IncomingMails, IncomingFiles, StaffAnswers, StaffCommands, BounceEffects],
];

const MAILBOXES = [
  ...[MailAccountsService, MailAccountsRepository, MailProgressRepository, MailConnections],
  ...[MailSupervisor, MailboxWatch, FolderTaking, MailTidying, MailPace],
];

@Module({
  controllers: [MailAccountsController, OutgoingMailController, SuppressionsController],
  providers: [
    provideConfig(MessagingConfig),
    ...WRITES,
    ...OUT,
    ...IN,
    ...MAILBOXES,
    ...SUPPRESSIONS,
    OutgoingMailService,
    Correspondence,
    ThreadReader,
    ThreadTimeline,
    ThreadChanges,
    MailTraces,
  ],
  exports: [
    ...[MessagingConfig, StaffCommands, Correspondence, Letters, Suppressions],
    ...[ThreadReader, ThreadTimeline, ThreadChanges, MailTraces],
  ],
})
export class MessagingModule {}
