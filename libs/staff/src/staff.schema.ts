import type { ModuleSchema } from '@regulars/platform';
import { Account } from './accounts/account.entity.js';
import { Company } from './company/company.entity.js';
import { CreateStaff1763800100000 } from './migrations/1763800100000-create-staff.js';
import { InviteAndReset1764000400000 } from './migrations/1764000400000-invite-and-reset.js';
import { SecondFactor1764000400100 } from './migrations/1764000400100-second-factor.js';
import { CreateApiKeys1764000600000 } from './migrations/1764000600000-create-api-keys.js';
import { AuditOfOnePerson1764104000010 } from './migrations/1764104000010-audit-of-one-person.js';
import { TeamsAndAbsence1764000200000 } from './migrations/1764000200000-teams-and-absence.js';
import { ResponseTarget1764101000000 } from './migrations/1764101000000-response-target.js';
import { OwnRoles1764105000000 } from './migrations/1764105000000-own-roles.js';
import { CompanyAddress1764200300001 } from './migrations/1764200300001-company-address.js';
import { CompanyCurrencies1764109000001 } from './migrations/1764109000001-company-currencies.js';
import { Absence } from './teams/absence.entity.js';
import { Team } from './teams/team.entity.js';

export const staffSchema: ModuleSchema = {
  entities: [Account, Company, Team, Absence],
  migrations: [
    CreateStaff1763800100000,
    TeamsAndAbsence1764000200000,
    InviteAndReset1764000400000,
    SecondFactor1764000400100,
    CreateApiKeys1764000600000,
    AuditOfOnePerson1764104000010,
    ResponseTarget1764101000000,
    OwnRoles1764105000000,
    CompanyCurrencies1764109000001,
    CompanyAddress1764200300001,
  ],
};
