import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '@regulars/custom-fields';
import { FormsModule } from '@regulars/forms';
import { MessagingModule } from '@regulars/messaging';
import { WebhooksModule } from '@regulars/webhooks';
import { FACTS_PARTS } from './facts/facts-parts.js';
import { MATCHING_PARTS } from './matching/matching-parts.js';
import { MemberMatching } from './matching/member-matching.service.js';
import { PurchaseSource } from './facts/purchase-source.js';
import { CONSENT_CONTROLLERS, CONSENT_PARTS } from './consent/consent-parts.js';
import { Consents } from './consent/consents.service.js';
import { CUSTOM_FIELD_PARTS } from './custom-fields/custom-field-parts.js';
import { ImportsModule } from '@regulars/imports';
import { IMPORTS_CONTROLLERS, IMPORTS_PARTS } from './imports/imports-parts.js';
import { MemberTies } from './imports/member-ties.js';
import { RegisterMembers } from './imports/register-members.js';
import { DUPLICATE_CONTROLLERS, DUPLICATE_PARTS } from './duplicates/duplicate-parts.js';
import { JOINING_CONTROLLERS, JOINING_PARTS } from './joining/joining-parts.js';
import { OwnOrders } from './joining/self-service/own-orders.js';
import { MemberAccess } from './member-access.js';
import { MemberDetails } from './member-details.js';
import { MemberJournal } from './member-journal.js';
import { MemberListReader } from './member-list.reader.js';
import { MemberReader } from './member.reader.js';
import { MERGE_CONTROLLERS, MERGE_PARTS } from './merge/merge-parts.js';
import { MemberRelations } from './merge/member-relations.js';
import { MembersController } from './members.controller.js';
import { MemberQueries } from './members.queries.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { SegmentConditions } from './segments/segment-conditions.js';
import { SEGMENT_CONTROLLERS, SEGMENT_PARTS } from './segments/segment-parts.js';
import { SETTINGS_CONTROLLERS, SETTINGS_PARTS } from './settings/settings-parts.js';
import { VALUE_CONTROLLERS, VALUE_PARTS } from './value/value-parts.js';
import { PRIVACY_CONTROLLERS, PRIVACY_PARTS } from './privacy/privacy-parts.js';
import { ErasedContacts } from './privacy/erased-contacts.js';
import { Erasures } from './privacy/erasures.service.js';
import { PersonalData } from './privacy/personal-data.js';
import { RETENTION_CONTROLLERS, RETENTION_PARTS } from './retention/retention-parts.js';
import { RetentionRules } from './retention/retention-rules.js';
import { TIMELINE_CONTROLLERS, TIMELINE_PARTS } from './timeline/timeline-parts.js';
import { TimelineProviders } from './timeline/timeline-providers.js';

@Module({
  imports: [CustomFieldsModule, FormsModule, ImportsModule, MessagingModule, WebhooksModule],
  // Those with words where `:id` would stand come first.
  controllers: [
    ...CONSENT_CONTROLLERS,
    ...SETTINGS_CONTROLLERS,
    ...SEGMENT_CONTROLLERS,
    ...IMPORTS_CONTROLLERS,
    ...DUPLICATE_CONTROLLERS,
    ...MERGE_CONTROLLERS,
    ...VALUE_CONTROLLERS,
    ...JOINING_CONTROLLERS,
    ...TIMELINE_CONTROLLERS,
    ...PRIVACY_CONTROLLERS,
    ...RETENTION_CONTROLLERS,
    MembersController,
  ],
  providers: [
    MembersRepository,
    MemberReader,
    MemberListReader,
    MemberAccess,
    MemberDetails,
    MemberJournal,
    MemberQueries,
    MembersService,
    ...FACTS_PARTS,
    ...MATCHING_PARTS,
    ...CONSENT_PARTS,
    ...SETTINGS_PARTS,
    ...CUSTOM_FIELD_PARTS,
    ...SEGMENT_PARTS,
    ...IMPORTS_PARTS,
    ...DUPLICATE_PARTS,
    ...MERGE_PARTS,
    ...VALUE_PARTS,
    ...JOINING_PARTS,
    ...TIMELINE_PARTS,
    ...PRIVACY_PARTS,
    ...RETENTION_PARTS,
  ],
  exports: [
    MemberReader,
    MemberRelations,
    MemberTies,
    RegisterMembers,
    Consents,
    MemberMatching,
    OwnOrders,
    PurchaseSource,
    SegmentConditions,
    TimelineProviders,
    PersonalData,
    Erasures,
    ErasedContacts,
    RetentionRules,
  ],
})
export class MembersModule {}
