/** What a route or a rule can ask for. */
export const PERMISSIONS = [
  'account:own', // one's own session and profile: everyone who has an account
  'orders:read',
  'orders:write',
  'orders:assign', // hand orders to others; taking a free one is part of orders:write
  'orders:read-all', // also orders that belong to colleagues
  'orders:purge', // delete for good what is in the recycle bin
  'orders:export', // take many orders out as a file; each time is on record
  'answers:write', // canned answers that all share; one's own need orders:write only
  'tasks:read',
  'tasks:write',
  'products:read',
  'products:write',
  'forms:read',
  'forms:write',
  'files:read',
  'files:write',
  'mail:read',
  'mail:write',
  'staff:read',
  'staff:manage',
  'settings:read',
  'settings:write', // company, teams and hours, assignment rules, response targets, mail accounts
  'integrations:manage', // API keys and webhooks
  'audit:read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'manager', 'sales', 'marketer', 'support', 'analyst'] as const;

export type Role = (typeof ROLES)[number];

const yes = true;
const no = false;

/** Who may do what. Columns stand in the order of ROLES. */
// prettier-ignore
const MATRIX: Record<Permission, readonly [boolean, boolean, boolean, boolean, boolean, boolean]> = {
  //                   owner manager sales marketer support analyst
  'account:own':      [yes,  yes,    yes,  yes,     yes,    yes],
  'orders:read':      [yes,  yes,    yes,  yes,     yes,    yes],
  'orders:write':     [yes,  yes,    yes,  no,      yes,    no ],
  'orders:assign':    [yes,  yes,    no,   no,      no,     no ],
  'orders:read-all':  [yes,  yes,    no,   yes,     yes,    yes],
  'orders:purge':     [yes,  yes,    no,   no,      no,     no ],
  'orders:export':    [yes,  yes,    no,   no,      no,     yes],
  'answers:write':    [yes,  yes,    no,   yes,     yes,    no ],
  'tasks:read':       [yes,  yes,    yes,  yes,     yes,    yes],
  'tasks:write':      [yes,  yes,    yes,  no,      yes,    no ],
  'products:read':    [yes,  yes,    yes,  yes,     yes,    yes],
  'products:write':   [yes,  yes,    no,   yes,     no,     no ],
  'forms:read':       [yes,  yes,    yes,  yes,     yes,    yes],
  'forms:write':      [yes,  yes,    no,   yes,     no,     no ],
  'files:read':       [yes,  yes,    yes,  yes,     yes,    yes],
  'files:write':      [yes,  yes,    yes,  yes,     yes,    no ],
  'mail:read':        [yes,  yes,    no,   yes,     yes,    no ],
  'mail:write':       [yes,  yes,    no,   no,      no,     no ],
  'staff:read':       [yes,  yes,    yes,  yes,     yes,    yes],
  'staff:manage':     [yes,  no,     no,   no,      no,     no ],
  'settings:read':    [yes,  yes,    no,   no,      no,     no ],
  'settings:write':   [yes,  yes,    no,   no,      no,     no ],
  'integrations:manage': [yes, no,   no,   no,      no,     no ],
  'audit:read':       [yes,  yes,    no,   no,      no,     no ],
};

const GRANTED: ReadonlyMap<Role, ReadonlySet<Permission>> = new Map(
  ROLES.map((role, column) => [role, new Set(PERMISSIONS.filter((permission) => MATRIX[permission][column]))]),
);

export function permissionsOf(role: Role): Permission[] {
  return [...(GRANTED.get(role) ?? [])];
}

export function mayRole(role: Role, permission: Permission): boolean {
  return GRANTED.get(role)?.has(permission) ?? false;
}
