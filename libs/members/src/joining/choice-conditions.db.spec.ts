import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StaffActor } from '@regulars/staff';
import { MemberSettingsRepository } from '../settings/member-settings.repository.js';
import { segmentsBed } from '../testing/segments-bed.js';
import { ChoiceConditions } from './choice-conditions.js';
import { ChoicesRepository, type Choice } from './choices/choices.repository.js';

let bed: Awaited<ReturnType<typeof segmentsBed>>;
let owner: StaffActor;

beforeAll(async () => {
  bed = await segmentsBed();
  owner = await bed.colleague('owner');
  new ChoiceConditions(bed.conditions, new MemberSettingsRepository(bed.database)).onModuleInit();
  const { version } = await bed.settings.get();
  const topics = ['pumps', 'valves'].map((key) => ({ key, label: { en: key, 'zh-CN': `${key}件` } }));
  await bed.settings.update(owner, version, { topics });
  const choices = new ChoicesRepository(bed.database);
  const make = async (name: string, choice?: Choice) => {
    const { id } = await bed.members.create(owner, { name });
    if (choice) await bed.database.transaction((tx) => choices.set(tx, id, choice));
  };
  await make('Silent');
  await make('Pumps', { topics: ['pumps'], frequency: 'weekly' });
  await make('Both', { topics: ['pumps', 'valves'], frequency: 'all' });
  await make('Monthly', { topics: [], frequency: 'monthly' });
});
afterAll(() => bed.db.close());

const asked = async (condition: string, operator: string, value: string[]) => {
  const rule = { all: [{ field: condition, op: operator, value }] };
  const { sample, reading } = await bed.segmentQueries.preview(owner, { rule, language: 'en' });
  return [sample.map(({ name }) => name).sort(), reading];
};

describe('MEM-7 segments ask what members want to hear of', () => {
  test.each([
    [['valves'], ['Both', 'Monthly', 'Silent']],
    [['pumps'], ['Both', 'Monthly', 'Pumps', 'Silent']],
  ])('topics %j; who chose none wants all', async (topics, names) => {
    const [found, reading] = await asked('topics', 'any', topics);
    expect(found).toEqual(names);
    expect(reading).toContain(topics[0]);
  });

  test.each([
    [['all'], ['Both', 'Silent']],
    [['weekly'], ['Pumps']],
    [
      ['all', 'monthly'],
      ['Both', 'Monthly', 'Silent'],
    ],
  ])('mail %j; who said nothing gets it as it comes', async (frequencies, names) => {
    expect((await asked('frequency', 'in', frequencies))[0]).toEqual(names);
  });
});
