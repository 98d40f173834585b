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
  'members:read',
  'members:write',
  'members:read-all', // also members that colleagues look after
  'members:import', // many at once from a file, and take an import back
  'members:export', // take many members out as a file; each time is on record
  'members:erase', // for good, and retention rules
  'segments:read',
  'segments:write',
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

/** One of ROLES, or the id of a role that the company made for itself. */
export type Role = string;

/** For the API's document. */
export const ROLE_WORDS = `One of ${ROLES.join(', ')}, or the id of a role of the company’s own (listRoles)`;

/** What every role includes: without it nobody could sign out, or read a screen, as those name colleagues everywhere. */
export const EVERYONE: readonly Permission[] = ['account:own', 'staff:read'];

/** What is of no use without something else. EVERYONE's need not be named. */
export const NEEDS: Readonly<Partial<Record<Permission, readonly Permission[]>>> = {
  'orders:write': ['orders:read'],
  'orders:assign': ['orders:read', 'orders:write'],
  'orders:read-all': ['orders:read'],
  'orders:purge': ['orders:read', 'orders:write'],
  'orders:export': ['orders:read'],
  'answers:write': ['orders:read'],
  'tasks:read': ['orders:read'],
  'tasks:write': ['orders:read', 'tasks:read'],
  'members:write': ['members:read'],
  'members:read-all': ['members:read'],
  'members:import': ['members:read', 'members:write', 'members:read-all'],
  'members:export': ['members:read'],
  'members:erase': ['members:read', 'members:write', 'members:read-all'],
  // A segment counts all members, whoever looks after them.
  'segments:read': ['members:read', 'members:read-all'],
  'segments:write': ['members:read', 'members:read-all', 'segments:read'],
  'products:write': ['products:read'],
  'forms:write': ['forms:read'],
  'mail:write': ['mail:read'],
  'settings:write': ['settings:read'],
};

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
  'members:read':     [yes,  yes,    yes,  yes,     yes,    yes],
  'members:write':    [yes,  yes,    yes,  yes,     yes,    no ],
  'members:read-all': [yes,  yes,    no,   yes,     yes,    yes],
  'members:import':   [yes,  yes,    no,   yes,     no,     no ],
  'members:export':   [yes,  yes,    no,   yes,     no,     yes],
  'members:erase':    [yes,  yes,    no,   no,      no,     no ],
  'segments:read':    [yes,  yes,    no,   yes,     yes,    yes],
  'segments:write':   [yes,  yes,    no,   yes,     no,     no ],
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

export function isBuiltIn(role: Role): boolean {
  return GRANTED.has(role);
}

/**
 * @param granted what a role of the company's own was given (staff.role); null for the built-in ones, which stand above. Where it was
 * not read, a role of the company's own has what everyone has and no more.
 */
export function rightsOf(role: Role, granted: readonly string[] | null | undefined): ReadonlySet<Permission> {
  const builtIn = GRANTED.get(role);
  if (builtIn) return builtIn;
  // What a newer version of the program wrote, and this one does not know, is no right.
  const own = new Set<string>([...EVERYONE, ...(granted ?? [])]);
  return new Set(PERMISSIONS.filter((permission) => own.has(permission)));
}

/** In the order of PERMISSIONS. */
export function permissionsOf(role: Role, granted?: readonly string[] | null): Permission[] {
  return [...rightsOf(role, granted)];
}

export function mayRole(role: Role, permission: Permission): boolean {
  return GRANTED.get(role)?.has(permission) ?? false;
}
