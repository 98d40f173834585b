import type { paths } from '@regulars/api-client';

type Answers<Responses> = Responses extends { 200: infer Ok }
  ? Ok
  : Responses extends { 201: infer Made }
    ? Made
    : never;
type Json<Answer> = Answer extends { content: { 'application/json': infer Content } } ? Content : never;

/** What an operation answers with, read off the contract: no screen types an API type by hand. */
type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? Json<Answers<Responses>>
  : never;
/** What an operation takes. */
type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody?: infer Request;
}
  ? Json<NonNullable<Request>>
  : never;

export type Session = Answer<'/api/v1/auth/session', 'get'>;
export type FirstAccount = Body<'/api/v1/setup', 'post'>;
export type Staff = Session['user'];
export type Role = Answer<'/api/v1/roles', 'get'>['data'][number];
export type NewRole = Body<'/api/v1/roles', 'post'>;
export type RoleChange = Body<'/api/v1/roles/{id}', 'patch'>;
export type PermissionInfo = Answer<'/api/v1/roles/permissions', 'get'>['data'][number];
export type Language = Staff['locale'];
export type NewStaff = Body<'/api/v1/staff', 'post'>;
export type Company = Answer<'/api/v1/company', 'get'>;
export type CompanyChange = Body<'/api/v1/company', 'patch'>;
export type Invitation = Answer<'/api/v1/staff-invitations', 'post'>;
export type NewInvitation = Body<'/api/v1/staff-invitations', 'post'>;
export type OpenedInvitation = Answer<'/api/v1/auth/invitation', 'post'>;
export type Acceptance = Body<'/api/v1/auth/invitation/accept', 'post'>;
export type SignInChallenge = paths['/api/v1/auth/sessions']['post']['responses'][202]['content']['application/json'];
export type Enrolment = Answer<'/api/v1/auth/second-factor', 'post'>;
export type ProfileChange = Body<'/api/v1/auth/session/profile', 'patch'>;
export type Team = Answer<'/api/v1/teams/{id}', 'get'>;
export type NewTeam = Body<'/api/v1/teams', 'post'>;
export type WorkSpan = Team['hours'][number];
export type Holiday = Team['holidays'][number];
export type Absence = Answer<'/api/v1/absences', 'post'>;
export type NewAbsence = Body<'/api/v1/absences', 'post'>;
export type AssignmentRule = Answer<'/api/v1/orders/assignment-rules', 'post'>;
export type NewAssignmentRule = Body<'/api/v1/orders/assignment-rules', 'post'>;
export type RuleConditions = AssignmentRule['conditions'];
export type DryRun = Answer<'/api/v1/orders/assignment-rules/dry-run', 'post'>;
export type DescribedOrder = NonNullable<Body<'/api/v1/orders/assignment-rules/dry-run', 'post'>['order']>;
export type Reassignment = Answer<'/api/v1/orders/reassign', 'post'>;
export type StaffChange = Body<'/api/v1/staff/{id}', 'patch'>;

export type MailAccount = Answer<'/api/v1/mail-accounts', 'get'>['data'][number];
export type NewMailAccount = Body<'/api/v1/mail-accounts', 'post'>;
export type MailAccountChange = Body<'/api/v1/mail-accounts/{id}', 'patch'>;
export type MailServer = Body<'/api/v1/mail-accounts/test', 'post'>;
export type OutgoingMail = Answer<'/api/v1/outgoing-mail', 'get'>;
export type TestMail = Answer<'/api/v1/outgoing-mail/test', 'post'>;
export type MailCertificate = Answer<'/api/v1/mail-accounts/certificate', 'post'>;
export type MailCertificateFacts = MailAccount['trusts'][number];
export type MailAccountTest = Answer<'/api/v1/mail-accounts/test', 'post'>;

export type PurgeRun = paths['/api/v1/orders/purges']['post']['responses'][202]['content']['application/json'];
export type ExportQuery = paths['/api/v1/orders/export']['get']['parameters']['query'];
export type ExportSelected = Body<'/api/v1/orders/export', 'post'>;
export type CustomField = Answer<'/api/v1/custom-fields', 'get'>['data'][number];
export type NewCustomField = Body<'/api/v1/custom-fields', 'post'>;
export type CustomFieldChange = Body<'/api/v1/custom-fields/{id}', 'patch'>;

export type OrderPage = Answer<'/api/v1/orders', 'get'>;
export type OrderListItem = OrderPage['data'][number];
export type Order = Answer<'/api/v1/orders/{id}', 'get'>;
export type OrderStatus = Order['status'];
export type OrderSource = Order['source'];
export type OrderItem = Order['items'][number];
export type Box = Order['box'];
export type Contact = Order['contact'];
export type FileRef = Order['files'][number];
export type NewOrder = Body<'/api/v1/orders', 'post'>;
export type OrderChange = Body<'/api/v1/orders/{id}', 'patch'>;
export type Transition = Body<'/api/v1/orders/{id}/transitions', 'post'>;
export type ThreadItem = Answer<'/api/v1/orders/{id}/thread', 'get'>['data'][number];
export type Draft = Answer<'/api/v1/orders/{id}/drafts', 'get'>['reply'];
export type NewReply = Body<'/api/v1/orders/{id}/replies', 'post'>;
export type CannedAnswerSummary = Answer<'/api/v1/answers', 'get'>['data'][number];
export type CannedAnswer = Answer<'/api/v1/answers/{id}', 'get'>;
export type NewAnswer = Body<'/api/v1/answers', 'post'>;
export type AnswerChange = Body<'/api/v1/answers/{id}', 'patch'>;
export type TextPreview = Body<'/api/v1/answers/preview', 'post'>;
export type FilledIn = Answer<'/api/v1/answers/preview', 'post'>;
export type Texts = NewAnswer['bodies'];
export type Signature = Answer<'/api/v1/signatures/own', 'get'>;
export type Mentionable = Answer<'/api/v1/orders/{id}/colleagues', 'get'>['data'][number];
export type HistoryEntry = Answer<'/api/v1/orders/{id}/history', 'get'>['data'][number];
export type SavedView = Answer<'/api/v1/orders/views', 'get'>['data'][number];
export type NewSavedView = Body<'/api/v1/orders/views', 'post'>;
export type SavedViewChange = Body<'/api/v1/orders/views/{id}', 'patch'>;
export type Bulk = Body<'/api/v1/orders/bulk', 'post'>;
export type BulkAct = Bulk['act'];
export type BulkResult = Answer<'/api/v1/orders/bulk', 'post'>;
export type Task = Answer<'/api/v1/tasks/{id}', 'get'>;
export type TaskKind = Task['kind'];
export type CallOutcome = NonNullable<Task['outcome']>;
export type TaskPage = Answer<'/api/v1/tasks', 'get'>;
export type NewTask = Body<'/api/v1/tasks', 'post'>;
export type TaskChange = Body<'/api/v1/tasks/{id}', 'patch'>;
export type TaskCompletion = Body<'/api/v1/tasks/{id}/complete', 'post'>;
export type NextTask = NonNullable<TaskCompletion['next']>;
export type CallRecord = Body<'/api/v1/orders/{id}/calls', 'post'>;
export type TaskRule = Answer<'/api/v1/task-rules', 'get'>['data'][number];
export type NewTaskRule = Body<'/api/v1/task-rules', 'post'>;
export type TaskRuleChange = Body<'/api/v1/task-rules/{id}', 'patch'>;
export type Money = NonNullable<Order['value']>;

export type Product = Answer<'/api/v1/products/{id}', 'get'>;
export type NewProduct = Body<'/api/v1/products', 'post'>;
export type ProductChange = Body<'/api/v1/products/{id}', 'patch'>;
export type FormSummary = Answer<'/api/v1/forms', 'get'>['data'][number];

export type Category = Answer<'/api/v1/categories', 'get'>['data'][number];
export type NewCategory = Body<'/api/v1/categories', 'post'>;
export type CategoryChange = Body<'/api/v1/categories/{id}', 'patch'>;

export type ApiKey = Answer<'/api/v1/api-keys', 'get'>['data'][number];
export type NewApiKey = Body<'/api/v1/api-keys', 'post'>;
export type CreatedApiKey = Answer<'/api/v1/api-keys', 'post'>;
export type KeyScope = NewApiKey['scopes'][number];
export type Webhook = Answer<'/api/v1/webhooks', 'get'>['data'][number];
export type NewWebhook = Body<'/api/v1/webhooks', 'post'>;
export type WebhookChange = Body<'/api/v1/webhooks/{id}', 'patch'>;
export type WebhookSecret = Answer<'/api/v1/webhooks/{id}/secret', 'post'>;
export type WebhookEvent = Webhook['eventTypes'][number];
export type Delivery = Answer<'/api/v1/webhooks/{id}/deliveries', 'get'>['data'][number];
export type DeliveryPage = Answer<'/api/v1/webhooks/{id}/deliveries', 'get'>;
export type AuditEntry = Answer<'/api/v1/audit-log', 'get'>['data'][number];
export type AuditPage = Answer<'/api/v1/audit-log', 'get'>;
export type Supplier = Answer<'/api/v1/suppliers', 'post'>;
export type NewSupplier = Body<'/api/v1/suppliers', 'post'>;
export type SupplierChange = Body<'/api/v1/suppliers/{id}', 'patch'>;
export type SupplyRequest = Answer<'/api/v1/orders/{id}/supplier-requests', 'post'>;
export type SupplyLine = SupplyRequest['lines'][number];
export type SupplyStatus = SupplyRequest['status'];
export type SupplyLogEntry = SupplyRequest['log'][number];
export type Forwarding = Body<'/api/v1/orders/{id}/supplier-requests', 'post'>;
export type SendAgain = Body<'/api/v1/orders/{id}/supplier-requests/{requestId}/send-again', 'post'>;
export type FileImport = Answer<'/api/v1/products/imports/{id}', 'get'>;
export type ImportReading = NonNullable<Body<'/api/v1/products/imports/{id}', 'patch'>['reading']>;
export type SavedMapping = Answer<'/api/v1/members/imports/mappings', 'get'>['data'][number];
export type ImportPreviewRow = Answer<'/api/v1/products/imports/{id}/preview', 'get'>['data'][number];

export type MemberListItem = Answer<'/api/v1/members', 'get'>['data'][number];
export type Member = Answer<'/api/v1/members/{id}', 'get'>;
export type NewMember = Body<'/api/v1/members', 'post'>;
export type MemberChange = Body<'/api/v1/members/{id}', 'patch'>;
export type MemberChannel = Member['consents'][number];
export type MemberSettings = Answer<'/api/v1/members/settings', 'get'>;
export type ConsentEvent = Answer<'/api/v1/members/{id}/consents', 'get'>['data'][number];
export type ConsentRecord = Body<'/api/v1/members/{id}/consents', 'post'>;
export type RecordedConsent = Answer<'/api/v1/members/{id}/consents', 'post'>;
export type OrderMember = Answer<'/api/v1/orders/{id}/member', 'get'>;
export type MemberSales = NonNullable<OrderMember['member']>['sales'];
export type Segment = Answer<'/api/v1/segments', 'post'>;
export type NewSegment = Body<'/api/v1/segments', 'post'>;
export type SegmentChange = Body<'/api/v1/segments/{id}', 'patch'>;
export type FrozenSegment = Body<'/api/v1/segments/{id}/freeze', 'post'>;
export type SegmentRule = NewSegment['rule'];
export type SegmentPreview = Answer<'/api/v1/segments/preview', 'post'>;
export type SegmentMember = SegmentPreview['sample'][number];
export type SegmentCondition = Answer<'/api/v1/segments/conditions', 'get'>['data'][number];
export type SegmentOperator = SegmentCondition['operators'][number];
export type SegmentSize = Answer<'/api/v1/segments/{id}/sizes', 'get'>['data'][number];
export type ValueSettings = Answer<'/api/v1/members/value/settings', 'get'>;
export type ValueRules = ValueSettings['rules'];
export type ValueThreshold = ValueRules['stages'][number]['when'][number];
export type ValuePreview = Answer<'/api/v1/members/value/preview', 'post'>;
export type ValueDistribution = Answer<'/api/v1/members/value/distribution', 'get'>;
export type RfmGrid = Answer<'/api/v1/members/value/rfm', 'get'>;
export type ValueMovements = Answer<'/api/v1/members/value/movements', 'get'>;
export type MemberValue = Answer<'/api/v1/members/{id}/value', 'get'>;
export type Duplicate = Answer<'/api/v1/members/duplicates', 'get'>['data'][number];
export type MergeRequest = Body<'/api/v1/members/{id}/merge', 'post'>;
export type MergeOutcome = Answer<'/api/v1/members/{id}/merge', 'post'>;
export type Suppression = Answer<'/api/v1/suppressions', 'get'>['data'][number];
export type SuppressionReason = Suppression['reason'];
export type MemberChoice = Answer<'/api/v1/members/{id}/choice', 'get'>;
export type MailFrequency = MemberChoice['frequency'];
export type MemberLeave = Body<'/api/v1/members/{id}/leave', 'post'>;
export type MemberReturn = Body<'/api/v1/members/{id}/come-back', 'post'>;
export type TimelineEntry = Answer<'/api/v1/members/{id}/timeline', 'get'>['data'][number];
export type ErasurePreview = Answer<'/api/v1/members/{id}/erasure', 'get'>;
export type RetentionRule = Answer<'/api/v1/retention-rules', 'get'>['data'][number];
