import { type Example, type Scene, type Versioned } from './rest-routes.js';

interface Settings {
  rules: { stages: unknown[]; groups: unknown[]; rfm: Record<string, unknown> };
  version: number;
}

const settings = ({ owner }: Scene) => owner.call<Settings>('GET', '/members/value/settings');

/** One right use of each route about lifecycle, value groups and RFM. */
export const VALUE_ROUTES: Readonly<Record<string, Example>> = {
  getValueSettings: {
    request: () => ({}),
    status: 200,
    expects: { rules: { rfm: { bins: 5 } } },
  },
  putValueSettings: {
    request: async (scene) => {
      const { rules, version } = await settings(scene);
      return {
        body: { ...rules, rfm: { ...rules.rfm, window: 365 } },
        headers: { 'if-match': `"${version}"` },
      };
    },
    status: 200,
    expects: { rules: { rfm: { window: 365 } } },
  },
  previewValueRules: {
    request: async (scene) => ({ body: { rules: (await settings(scene)).rules } }),
    status: 200,
  },
  getValueDistribution: {
    request: () => ({ query: '?days=30' }),
    status: 200,
  },
  getRfmGrid: { request: () => ({}), status: 200, expects: { bins: 5 } },
  getValueMovements: {
    request: () => ({ query: '?what=group&from=2026-01-01&to=2026-01-31' }),
    status: 200,
    expects: { from: '2026-01-01', to: '2026-01-31' },
  },
  getMemberValue: {
    request: async ({ owner }) => {
      const { id } = await owner.call<Versioned>('POST', '/members', { name: 'Ann Lee' });
      return { params: { id } };
    },
    status: 200,
    expects: { bins: 5, history: [] },
  },
};
