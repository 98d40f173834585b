/** Which role is open, or which one a new role begins as; it lives in the URL. */
export interface RolesSearch {
  role?: string;
  copy?: string;
}

export function readRolesSearch({ role, copy }: Record<string, unknown>): RolesSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const [open, from] = [text(role), text(copy)];
  return { ...(open && { role: open }), ...(from && { copy: from }) };
}
