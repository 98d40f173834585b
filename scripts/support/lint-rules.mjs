/** Rules of our own that no plugin brings. */
export const houseRules = {
  rules: {
    'reasoned-exception': {
      meta: {
        type: 'suggestion',
        schema: [],
        messages: { reason: 'A lint exception carries its reason: `// eslint-disable-next-line <rule> -- <why>`.' },
      },
      create(context) {
        return {
          Program() {
            for (const comment of context.sourceCode.getAllComments()) {
              if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S{3}/.test(comment.value)) {
                context.report({ loc: comment.loc, messageId: 'reason' });
              }
            }
          },
        };
      },
    },
  },
};

const TYPEORM = {
  group: ['typeorm', 'typeorm/*', '@nestjs/typeorm'],
  message:
    'The TypeORM fence: only *.entity.ts, *.repository.ts, *.reader.ts and migrations know it (ARCHITECTURE, law 1).',
};
const PG = {
  group: ['pg', 'pg/*', 'pg-*'],
  message: 'Ask the platform’s Database: it owns the pool and the transactions (ARCHITECTURE, law 2).',
};
const DEEP = {
  regex: '^@regulars/[^/]+/(?!testing$)',
  message: 'Import a lib by its name: what is not exported by its index.ts is its own business.',
};
const TESTING = {
  regex: '^@regulars/[^/]+/testing$',
  message: 'The testing doors are for specs.',
};
const NODE_ENVIRONMENT = {
  group: ['node:process', 'process'],
  importNames: ['env'],
  message: 'Configuration comes from a config class (ARCHITECTURE, law 10).',
};

/**
 * The import fences as one rule; ESLint lets the last matching block replace the whole rule, so each block says
 * which fences it opens rather than repeating the list.
 */
export function importFences({ open = [] } = {}) {
  const fences = { typeorm: TYPEORM, pg: PG, testing: TESTING };
  const closed = Object.entries(fences).filter(([name]) => !open.includes(name));
  return {
    'no-restricted-imports': ['error', { patterns: [DEEP, NODE_ENVIRONMENT, ...closed.map(([, fence]) => fence)] }],
  };
}
