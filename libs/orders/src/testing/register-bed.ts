import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatalogModule, catalogSchema } from '@regulars/catalog';
import { Imports, ImportsModule } from '@regulars/imports';
import { MembersModule, PersonalData } from '@regulars/members';
import { Database, DatabaseModule, PlatformModule, Tasks } from '@regulars/platform';
import { testDatabase } from '@regulars/platform/testing';
import { SYSTEM, StaffModule, actorFor } from '@regulars/staff';
import { WebhooksModule } from '@regulars/webhooks';
import { REGISTER_PARTS } from '../register/register-parts.js';
import { RegisterRepository } from '../register/register.repository.js';

/** Imports of registers and of members on a database of their own; jobs are run by hand. */
export async function registerBed() {
  // eslint-disable-next-line no-restricted-properties -- jobs are run by hand here, not by a worker of its own
  process.env['ROLE'] = 'api';
  const db = await testDatabase(catalogSchema.entities);
  const base = [DatabaseModule.for(db.url, [catalogSchema]), PlatformModule, StaffModule, WebhooksModule];
  const app: INestApplicationContext = await NestFactory.createApplicationContext(
    {
      module: class RegisterBed {}, // eslint-disable-line @typescript-eslint/no-extraneous-class -- Nest wants a class to hang the parts on
      imports: [...base, ImportsModule, CatalogModule, MembersModule],
      providers: REGISTER_PARTS,
    },
    { logger: false },
  );
  const imports = app.get(Imports, { strict: false });
  const tasks = app.get(Tasks, { strict: false });
  const owner = actorFor({ id: crypto.randomUUID(), name: 'Ada', email: 'ada@acme.example', role: 'owner', locale: 'en', active: true }); // prettier-ignore
  const work = async (kind: string, name: string, id: string) => {
    const { version } = await imports.get(kind, id);
    await tasks.all().get(`imports.${name}`)?.({ id, kind, version }, { attempt: 1, maxAttempts: 1 });
    return imports.get(kind, id);
  };
  return {
    database: app.get(Database),
    imports,
    owner,
    work,
    upload: (kind: string, content: string | Buffer, name = 'list.csv') =>
      imports.upload(kind, owner, name, bytesOf(Buffer.from(content))),
    carryOut: async (kind: string, id: string) => {
      await imports.check(kind, id);
      const checked = await work(kind, 'check', id);
      if (checked.state !== 'checked') return checked;
      await imports.start(kind, id);
      return work(kind, 'run', id);
    },
    erase: (memberId: string) =>
      app.get(Database).transaction((tx) => app.get(PersonalData, { strict: false }).eraseNow(tx, memberId, SYSTEM)),
    forget: (orderIds: readonly string[]) =>
      app.get(Database).transaction((tx) => app.get(RegisterRepository).forget(tx, orderIds)),
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}

async function* bytesOf(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
