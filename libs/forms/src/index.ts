export type { AnswerValue, PickedProduct } from './definition/check-answers.js';
export { type FieldType, type FormKind, LANGS, type Lang, type Meaning } from './definition/definition.js';
export { FormsConfig } from './forms.config.js';
export { FormsModule } from './forms.module.js';
export { formsSchema } from './forms.schema.js';
export type {
  AcceptedSubmission,
  LabelledAnswer,
  SubmissionHandler,
  SubmissionOutcome,
  Suspicion,
} from './submission.js';
export { Submissions } from './submissions.js';
export { SubmissionKinds } from './submission-kinds.js';
