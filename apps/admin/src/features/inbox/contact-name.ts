import type { Contact } from '../../api/types.js';

/** What a person is called in a list: the name, else what else is known; undefined when nothing is. */
export function contactName({ name, email, phone, company }: Contact): string | undefined {
  return name ?? company ?? email ?? phone ?? undefined;
}
