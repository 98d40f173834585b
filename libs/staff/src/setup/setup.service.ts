import { Injectable } from '@nestjs/common';
import { Database, DomainError, HttpConfig, Tokens } from '@regulars/platform';
import type { Caller } from '../access/caller.js';
import { CompanyReader } from '../company/company.reader.js';
import { SessionStart, type SignedIn } from '../sessions/session-start.js';
import type { SetupDto } from './dto/setup.dto.js';
import { FirstOwner, alreadySetUp } from './first-owner.js';

const PURPOSE = 'staff.setup';

/**
 * The way to the first account. The link's token is a signature over a value in the database, made with the server's secret: all
 * processes print the same link, a restart prints it again, and reading the database does not yield it. It ends with the first account.
 */
@Injectable()
export class Setup {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly config: HttpConfig,
    private readonly company: CompanyReader,
    private readonly firstOwner: FirstOwner,
    private readonly start: SessionStart,
  ) {}

  async needed(): Promise<boolean> {
    return (await this.company.setupNonce()) !== null;
  }

  /** @returns what to print at boot, or null when somebody has an account */
  async link(): Promise<string | null> {
    const nonce = await this.company.setupNonce();
    return nonce === null ? null : `${this.config.publicUrl}/setup?token=${this.tokens.sign(PURPOSE, nonce, 32)}`;
  }

  /** @throws 403 for a wrong token, 409 when it was used, 422 for a weak password */
  async complete({ token, company, timeZone, ...owner }: SetupDto, caller: Caller): Promise<SignedIn> {
    const nonce = await this.company.setupNonce();
    if (nonce === null) throw alreadySetUp();
    if (token.length !== 64 || !this.tokens.verify(PURPOSE, nonce, token)) throw invalidLink();
    return this.database.transaction(async (tx) => {
      const settings = { name: company, locale: owner.locale, timeZone };
      return this.start.begin(tx, await this.firstOwner.create(tx, owner, settings), caller);
    });
  }

  /** The owner that the configuration names; nothing when there is any account. */
  async createFirst(email: string, password: string): Promise<void> {
    if (!(await this.needed())) return;
    const owner = { name: email.split('@', 1)[0] ?? email, email, password };
    try {
      await this.database.transaction((tx) => this.firstOwner.create(tx, owner, {}));
    } catch (error) {
      // Another process was first, which is all the same.
      if (!(error instanceof DomainError && error.code === 'staff/already-set-up')) throw error;
    }
  }
}

function invalidLink(): DomainError {
  return new DomainError(
    'staff/setup-link-invalid',
    403,
    'This is not the set-up link of this server. Open the one that it printed when it last started.',
  );
}
