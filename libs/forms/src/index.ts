export type { AnswerValue, PickedProduct } from './definition/check-answers.js';
export { type FieldType, type FormKind, LANGS, type Lang, type Meaning, chooseLang } from './definition/definition.js';
export { answeredValues } from './custom-answers.js';
/** For pages of other modules that are served to people without an account. */
export { Html, html } from './hosted/html.js';
export { acceptedLanguages } from './intake/accepted-languages.js';
export { network } from './intake/intake-limits.js';
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
