import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, edit, member, order, read } from './rest-routes.js';

const team = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/teams', {
    name: randomUUID(),
    timeZone: 'Asia/Shanghai',
    hours: [{ weekday: 1, from: '09:00', to: '18:00' }],
  });
const absence = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/absences', { staffId: owner.id, from: '2099-12-24', to: '2099-12-31' });
const rule = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/orders/assignment-rules', {
    name: 'China',
    // Other examples make orders too, and those stay as they are.
    conditions: { countries: ['AQ'] },
    staffIds: [owner.id],
  });

/** One right use of each route about teams, absences, and who gets an order. */
export const ASSIGNMENT_ROUTES: Readonly<Record<string, Example>> = {
  listTeams: {
    request: async (scene) => {
      await team(scene);
      return { query: '?limit=1' };
    },
    status: 200,
    expects: { data: [{}] },
  },
  createTeam: {
    request: () => ({ body: { name: randomUUID(), timeZone: 'Europe/Berlin', hours: [] } }),
    status: 201,
    expects: { timeZone: 'Europe/Berlin', hours: [], holidays: [] },
  },
  getTeam: read(200, { hours: [{ weekday: 1, from: '09:00', to: '18:00' }] }, team),
  updateTeam: {
    request: async (scene) => edit(await team(scene), { holidays: [{ date: '2026-10-01', name: '国庆节' }] }),
    status: 200,
    expects: { holidays: [{ date: '2026-10-01', name: '国庆节' }], version: 2 },
  },
  deleteTeam: read(204, undefined, team),
  listAbsences: {
    request: async (scene) => {
      await absence(scene);
      return { query: `?filter[staffId][eq]=${scene.owner.id}&filter[to][gte]=2099-12-31&limit=1` };
    },
    status: 200,
    expects: { data: [{ from: '2099-12-24', to: '2099-12-31', note: null }] },
  },
  createAbsence: {
    request: ({ owner }) => ({ body: { staffId: owner.id, from: '2099-12-24', to: '2099-12-24', note: 'Dentist' } }),
    status: 201,
    expects: { note: 'Dentist' },
  },
  updateAbsence: {
    request: async (scene) => edit(await absence(scene), { to: '2100-01-02' }),
    status: 200,
    expects: { to: '2100-01-02', version: 2 },
  },
  deleteAbsence: read(204, undefined, absence),
  listAssignmentRules: {
    request: async (scene) => {
      await rule(scene);
      return {};
    },
    status: 200,
    expects: { nextCursor: null },
  },
  createAssignmentRule: {
    request: ({ owner }) => ({
      body: { name: 'Fair', conditions: { utmSources: ['fair'], countries: ['AQ'] }, staffIds: [owner.id] },
    }),
    status: 201,
    expects: { name: 'Fair', active: true, by: 'round-robin', workingOnly: false, teamId: null },
  },
  updateAssignmentRule: {
    request: async (scene) => {
      const { id, version } = await rule(scene);
      return {
        params: { ruleId: id },
        body: { active: false, by: 'least-loaded' },
        headers: { 'if-match': `"${version}"` },
      };
    },
    status: 200,
    expects: { active: false, by: 'least-loaded', version: 2 },
  },
  deleteAssignmentRule: {
    request: async (scene) => ({ params: { ruleId: (await rule(scene)).id } }),
    status: 204,
  },
  reorderAssignmentRules: {
    request: async (scene) => {
      await rule(scene);
      const { data } = await scene.owner.call<{ data: Versioned[] }>('GET', '/orders/assignment-rules');
      return { body: { ids: data.map(({ id }) => id).reverse() } };
    },
    status: 200,
    expects: { nextCursor: null },
  },
  tryAssignmentRules: {
    request: async (scene) => {
      await rule(scene);
      return { body: { order: { email: 'x@station.aq', language: 'en' } } };
    },
    status: 200,
    expects: { assignee: { name: 'The Owner' } },
  },
  reassignOrders: {
    request: async (scene) => {
      const { id } = await member(scene);
      await order(scene, { assigneeId: id });
      return { body: { fromId: id, toId: null } };
    },
    status: 200,
    expects: { count: 1, to: [{ id: null, count: 1 }] },
  },
};
