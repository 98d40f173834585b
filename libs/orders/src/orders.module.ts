import { Module } from '@nestjs/common';
import { CatalogModule } from '@regulars/catalog';
import { CustomFieldsModule } from '@regulars/custom-fields';
import { FormsModule } from '@regulars/forms';
import { ImportsModule } from '@regulars/imports';
import { MembersModule } from '@regulars/members';
import { MessagingModule } from '@regulars/messaging';
import { provideConfig } from '@regulars/platform';
import { ANSWER_CONTROLLERS, ANSWER_PROVIDERS } from './answers/answer-parts.js';
import { BulkActs } from './bulk/bulk-acts.service.js';
import { BulkTags } from './bulk/bulk-tags.js';
import { BulkWriter } from './bulk/bulk-writer.js';
import { BulkRepository } from './bulk/bulk.repository.js';
import { ExportReader } from './export/export.reader.js';
import { OrderExportController } from './export/order-export.controller.js';
import { OrderExport } from './export/order-export.service.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchDrafts } from './batch/batch-drafts.js';
import { BatchLines } from './batch/batch-lines.js';
import { BatchRepository } from './batch/batch.repository.js';
import { BatchService } from './batch/batch.service.js';
import { BatchUpdates } from './batch/batch-updates.js';
import { BatchWriting } from './batch/batch-writing.js';
import { AssignmentByRule } from './assignment/assignment-by-rule.js';
import { AssignmentController } from './assignment/assignment.controller.js';
import { AssignmentDryRun } from './assignment/assignment-dry-run.js';
import { AssignmentRulesRepository } from './assignment/assignment-rules.repository.js';
import { AssignmentRules } from './assignment/assignment-rules.service.js';
import { ImportedAssignment } from './assignment/imported-assignment.js';
import { OrderReassignment } from './assignment/order-reassignment.service.js';
import { ReassignedOrdersRepository } from './assignment/reassigned-orders.repository.js';
import { ReassignmentController } from './assignment/reassignment.controller.js';
import { ReceivedOrdersRepository } from './intake/received-orders.repository.js';
import { SubmissionIntake } from './intake/submission-intake.js';
import { OrderListReader } from './list/order-list.reader.js';
import { SearchUpkeep } from './list/search-upkeep.js';
import { WordFrequencies } from './list/word-frequencies.reader.js';
import { DraftsController } from './mail/drafts.controller.js';
import { DraftsRepository } from './mail/drafts.repository.js';
import { Drafts } from './mail/drafts.service.js';
import { CommandAnswers } from './mail-commands/command-answers.js';
import { MailCommands } from './mail-commands/mail-commands.js';
import { FirstMails } from './mail/first-mails.js';
import { IncomingOrders } from './mail/incoming-orders.js';
import { OrderConversation } from './mail/order-conversation.service.js';
import { OrderMailer } from './mail/order-mailer.js';
import { OrderThreadController } from './mail/order-thread.controller.js';
import { OrderThread } from './mail/order-thread.js';
import { OrdersFromMail } from './mail/orders-from-mail.js';
import { PersonInCharge } from './mail/person-in-charge.js';
import { WaitingReplies } from './mail/waiting-replies.service.js';
import { WritingDesk } from './mail/writing-desk.js';
import { OrderCustomFields } from './custom-fields/order-custom-fields.js';
import { OrderSegmentConditions } from './members/segment-conditions.js';
import { OrderAccess } from './order-access.js';
import { OrderActs } from './order-acts.service.js';
import { OrderAnnouncer } from './order-announcer.js';
import { OrderAssignment } from './order-assignment.js';
import { OrderContent } from './order-content.js';
import { OrderDetails } from './order-details.js';
import { OrderGuards } from './order-guards.js';
import { OrderHandover } from './order-handover.service.js';
import { OrderJournal } from './order-journal.js';
import { OrderPurge } from './order-purge.service.js';
import { OrdersConfig } from './orders.config.js';
import { OrdersController } from './orders.controller.js';
import { OrderRendering } from './order-rendering.js';
import { OrderQueries } from './orders.queries.js';
import { OrderReader } from './orders.reader.js';
import { OrdersRepository } from './orders.repository.js';
import { OrdersService } from './orders.service.js';
import { PurgeRunsController } from './purge/purge-runs.controller.js';
import { PurgeRunsRepository } from './purge/purge-runs.repository.js';
import { PurgeRuns } from './purge/purge-runs.service.js';
import { PurgeWorker } from './purge/purge-worker.js';
import { RecycleBin } from './recycle-bin.js';
import { KnownTags } from './tags/known-tags.reader.js';
import { SavedViewsController } from './views/saved-views.controller.js';
import { SavedViewsRepository } from './views/saved-views.repository.js';
import { SavedViews } from './views/saved-views.service.js';
import { CLOCK_CONTROLLERS, CLOCK_PROVIDERS } from './clock/clock-parts.js';
import { MEMBER_CONTROLLERS, MEMBER_PROVIDERS } from './members/member-parts.js';
import { REGISTER_CONTROLLERS, REGISTER_PARTS } from './register/register-parts.js';
import { OrdersOfPersonRepository } from './privacy/orders-of-person.repository.js';
import { OrdersOfPerson } from './privacy/orders-of-person.js';
import { SuspectRetention } from './privacy/suspect-retention.js';
import { SUPPLY_CONTROLLERS, SUPPLY_PROVIDERS } from './supply/supply-parts.js';
import { TASK_CONTROLLERS, TASK_PROVIDERS } from './tasks/task-parts.js';

const STORES = [
  BulkRepository,
  ExportReader,
  KnownTags,
  OrdersRepository,
  ReceivedOrdersRepository,
  OrderListReader,
  OrderReader,
  SavedViewsRepository,
  SearchUpkeep,
  WordFrequencies,
];
const RULES = [
  OrderAccess,
  OrderAnnouncer,
  OrderAssignment,
  OrderContent,
  OrderDetails,
  OrderGuards,
  OrderJournal,
  OrderRendering,
];
const ACTS = [
  OrdersService,
  OrderActs,
  OrderHandover,
  OrderPurge,
  OrderQueries,
  RecycleBin,
  SavedViews,
  SubmissionIntake,
];
const BULK = [BulkActs, BulkTags, BulkWriter, OrderExport, PurgeRuns, PurgeRunsRepository, PurgeWorker];
const ASSIGNMENT = [
  AssignmentRulesRepository,
  AssignmentRules,
  AssignmentByRule,
  AssignmentDryRun,
  ImportedAssignment,
  OrderReassignment,
  ReassignedOrdersRepository,
];
const MAIL = [
  FirstMails,
  MailCommands,
  CommandAnswers,
  OrderMailer,
  OrderThread,
  IncomingOrders,
  OrdersFromMail,
  PersonInCharge,
];
const WRITING = [OrderConversation, WaitingReplies, Drafts, DraftsRepository, WritingDesk];
const BATCH = [BatchDrafts, BatchLines, BatchRepository, BatchService, BatchUpdates, BatchWriting];

@Module({
  imports: [CatalogModule, CustomFieldsModule, FormsModule, MessagingModule, MembersModule, ImportsModule],
  controllers: [
    BatchController,
    ...REGISTER_CONTROLLERS,
    OrdersController,
    AssignmentController,
    ReassignmentController,
    OrderThreadController,
    SavedViewsController,
    DraftsController,
    OrderExportController,
    PurgeRunsController,
    ...TASK_CONTROLLERS,
    ...CLOCK_CONTROLLERS,
    ...ANSWER_CONTROLLERS,
    ...SUPPLY_CONTROLLERS,
    ...MEMBER_CONTROLLERS,
  ],
  providers: [
    provideConfig(OrdersConfig),
    ...STORES,
    ...RULES,
    ...ACTS,
    ...BULK,
    ...ASSIGNMENT,
    ...MAIL,
    ...WRITING,
    ...BATCH,
    OrderCustomFields,
    ...TASK_PROVIDERS,
    ...CLOCK_PROVIDERS,
    ...ANSWER_PROVIDERS,
    ...SUPPLY_PROVIDERS,
    ...MEMBER_PROVIDERS,
    OrderSegmentConditions,
    OrdersOfPersonRepository,
    OrdersOfPerson,
    SuspectRetention,
    ...REGISTER_PARTS,
  ],
  exports: [OrderReader],
})
export class OrdersModule {}
