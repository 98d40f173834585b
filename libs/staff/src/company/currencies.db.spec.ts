import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Events, Jobs, type Logger, Tasks } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { SYSTEM } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { StaffConfig } from '../staff.config.js';
import { staffSchema } from '../staff.schema.js';
import { CompanyReader } from './company.reader.js';
import { CompanyRepository } from './company.repository.js';
import { CompanyService } from './company.service.js';
import { UpdateCompanyDto } from './dto/company.dto.js';
import { MainCurrency } from './main-currency.js';

let db: TestDatabase;
let main: MainCurrency;
let company: CompanyService;

const mainOf = (reader: CompanyReader) =>
  new MainCurrency(reader, new StaffConfig(), { warn: () => undefined } as unknown as Logger);

beforeAll(async () => {
  db = await testDatabase(staffSchema.entities);
  const reader = new CompanyReader(db.database);
  main = mainOf(reader);
  const events = new Events(new Jobs(), new Tasks());
  company = new CompanyService(db.database, new CompanyRepository(), reader, new Audit(), events, main);
});
afterAll(() => db.close());

describe('ADM-4 the company’s currencies', () => {
  test('until somebody chooses, the main one is as the house was set up', async () => {
    expect(await company.get()).toMatchObject({ currency: 'USD' });
    expect(main.current).toBe('USD');
  });

  test('a change counts at once here, after a look in other processes, and is on record', async () => {
    const { version } = await company.get();
    const saved = await company.update(SYSTEM, version, { currency: 'THB', currencies: ['CNY', 'USD'] });
    // The main one is offered, whatever the list says.
    expect(saved).toMatchObject({ currency: 'THB', currencies: ['THB', 'CNY', 'USD'] });
    expect(main.current).toBe('THB');
    const elsewhere = mainOf(new CompanyReader(db.database));
    expect(elsewhere.current).toBe('USD');
    await elsewhere.refresh();
    expect(elsewhere.current).toBe('THB');
    const [entry] = await db.database.query<{ changes: object }>(
      "SELECT changes FROM staff.audit_entry WHERE action = 'staff.company-changed'",
    );
    expect(entry?.changes).toMatchObject({ currency: { from: 'USD', to: 'THB' } });
  });

  test('the postal address has few lines, and no control characters', async () => {
    const faults = async (address: unknown) => (await validate(plainToInstance(UpdateCompanyDto, { address }))).length;
    for (const right of ['', 'Hafenstraße 5\r\n20457 Hamburg', '1\n2\n3\n4\n5\n6\n7\n8'])
      expect([right, await faults(right)]).toEqual([right, 0]);
    for (const wrong of ['1\n2\n3\n4\n5\n6\n7\n8\n9', 'a\u0007b', 'x'.repeat(501), null, 5])
      expect([wrong, await faults(wrong)]).toEqual([wrong, 1]);
    const { version } = await company.get();
    const saved = await company.update(SYSTEM, version, { address: 'Hafenstraße 5\r\n20457 Hamburg' });
    expect(saved.address).toBe('Hafenstraße 5\n20457 Hamburg');
  });

  test('who saves an older version is told, and nothing changes', async () => {
    const { version } = await company.get();
    await expect(company.update(SYSTEM, version - 1, { currency: 'EUR' })).rejects.toMatchObject({ status: 412 });
    expect(main.current).toBe('THB');
  });

  test('only currencies there are, each once, and some', async () => {
    for (const [body, faults] of [
      [{ currency: 'cny' }, 1],
      [{ currency: 'XYZ' }, 1],
      [{ currency: null }, 1],
      [{ currencies: [] }, 1],
      [{ currencies: ['CNY', 'CNY'] }, 1],
      [{ currencies: ['CNY', 'nope'] }, 1],
      [{ currency: 'CNY', currencies: ['CNY', 'JPY'] }, 0],
    ] as const)
      expect([body, await validate(plainToInstance(UpdateCompanyDto, body))]).toEqual([
        body,
        faults === 0 ? [] : [expect.anything()],
      ]);
  });
});
