import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, act, edit, read } from './rest-routes.js';

const RULE = { all: [{ field: 'gender', op: 'in', value: ['female'] }] };
const segment = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/segments', { name: `Women ${randomUUID()}`, rule: RULE });
const member = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/members', { name: 'Eva', gender: 'female', addresses: [{ city: 'Ulm' }] });

/** One right use of each route about segments. */
export const SEGMENT_ROUTES: Readonly<Record<string, Example>> = {
  listSegments: {
    request: async (scene) => {
      await segment(scene);
      return { query: '?language=zh-CN' };
    },
    status: 200,
  },
  createSegment: {
    request: () => ({ body: { name: `新客 ${randomUUID()}`, rule: { all: [] }, followed: true, description: '全部' } }),
    status: 201,
    expects: { kind: 'dynamic', reading: 'All members', followed: true, version: 1 },
  },
  listSegmentConditions: { request: () => ({ query: '?language=en' }), status: 200 },
  listSegmentValues: {
    request: async (scene) => {
      await member(scene);
      return { query: '?field=city&q=ul' };
    },
    status: 200,
    expects: { data: ['Ulm'] },
  },
  previewSegment: {
    request: async (scene) => {
      await member(scene);
      return { body: { rule: RULE, language: 'zh-TW' } };
    },
    status: 200,
    expects: { reading: '性別是女' },
  },
  getSegment: read(200, { kind: 'dynamic', rule: RULE }, segment),
  updateSegment: {
    request: async (scene) => edit(await segment(scene), { rule: { not: RULE } }),
    status: 200,
    expects: { reading: 'Not (gender is female)', version: 2 },
  },
  deleteSegment: read(204, undefined, segment),
  freezeSegment: act(201, { kind: 'frozen' }, segment, () => ({ name: `Kept ${randomUUID()}` })),
  listSegmentMembers: {
    request: async (scene) => {
      await member(scene);
      return { params: { id: (await segment(scene)).id }, query: '?limit=1&count=true' };
    },
    status: 200,
    expects: { data: [{ name: 'Eva' }], total: { capped: false } },
  },
  explainSegmentMember: {
    request: async (scene) => ({
      params: { id: (await segment(scene)).id, memberId: (await member(scene)).id },
    }),
    status: 200,
    expects: { member: true, reasons: [{ kind: 'all' }, { pointer: '/all/0', text: 'gender is female', met: true }] },
  },
  listSegmentSizes: {
    request: async (scene) => ({ params: { id: (await segment(scene)).id }, query: '?days=30' }),
    status: 200,
  },
};
