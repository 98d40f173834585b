import type { ModuleSchema } from '@regulars/platform';
import { FormEntity } from './form.entity.js';
import { CreateForms1763800300000 } from './migrations/1763800300000-create-forms.js';
import { FirstForms1763800300001 } from './migrations/1763800300001-first-forms.js';
import { RegistrationForm1764400000020 } from './migrations/1764400000020-registration-form.js';

export const formsSchema: ModuleSchema = {
  entities: [FormEntity],
  migrations: [CreateForms1763800300000, FirstForms1763800300001, RegistrationForm1764400000020],
};
