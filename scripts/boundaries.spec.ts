import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BOUNDARIES = '@nx/enforce-module-boundaries';
const FENCES = 'no-restricted-imports';

/** A text is linted as the content of a file that exists, because the rules with types know only such. */
const existing = (pattern: string): string => {
  const [file] = globSync(pattern, { cwd: ROOT });
  if (file === undefined) throw new Error(`No file matches ${pattern}: choose another sample.`);
  return relative(ROOT, join(ROOT, file));
};

interface Sample {
  what: string;
  file: string;
  text: string;
  breaks: string | null;
}

const typeorm = `import type { Repository } from 'typeorm';\nexport type X = Repository<object>;\n`;
const importing = (name: string): string =>
  `import * as lower from '${name}';\nexport const seen = Object.keys(lower);\n`;

const SAMPLES: Sample[] = [
  {
    what: 'a lower floor importing a higher one',
    file: 'libs/catalog/src/index.ts',
    text: importing('@regulars/orders'),
    breaks: BOUNDARIES,
  },
  {
    what: 'a lib importing one of its own floor',
    file: 'libs/catalog/src/index.ts',
    text: importing('@regulars/messaging'),
    breaks: BOUNDARIES,
  },
  {
    what: 'the platform importing a business lib',
    file: 'libs/platform/src/index.ts',
    text: importing('@regulars/staff'),
    breaks: BOUNDARIES,
  },
  {
    what: 'a lib importing an app',
    file: 'libs/orders/src/index.ts',
    text: importing('../../../apps/api/src/main.js'),
    breaks: BOUNDARIES,
  },
  {
    what: 'a lib reached by a path',
    file: 'libs/orders/src/index.ts',
    text: importing('../../catalog/src/index.js'),
    breaks: BOUNDARIES,
  },
  {
    what: 'a lib importing itself by its name',
    file: 'libs/orders/src/index.ts',
    text: importing('@regulars/orders'),
    breaks: BOUNDARIES,
  },
  {
    what: 'the widget importing a lib of the server',
    file: existing('apps/widget/src/*.ts'),
    text: importing('@regulars/forms'),
    breaks: BOUNDARIES,
  },
  {
    what: 'the admin importing a lib of the server',
    file: existing('apps/admin/src/**/*.ts'),
    text: importing('@regulars/platform'),
    breaks: BOUNDARIES,
  },
  {
    what: 'a higher floor importing a lower one',
    file: 'libs/orders/src/index.ts',
    text: importing('@regulars/catalog'),
    breaks: null,
  },
  {
    what: 'the widget importing the API client',
    file: existing('apps/widget/src/*.ts'),
    text: importing('@regulars/api-client'),
    breaks: null,
  },
  {
    what: 'a deep import into a lib',
    file: 'libs/orders/src/index.ts',
    text: importing('@regulars/catalog/src/index.js'),
    breaks: FENCES,
  },
  {
    what: 'the testing door outside a spec',
    file: 'libs/orders/src/index.ts',
    text: importing('@regulars/platform/testing'),
    breaks: FENCES,
  },
  { what: 'TypeORM in a service', file: existing('libs/*/src/**/*.service.ts'), text: typeorm, breaks: FENCES },
  { what: 'TypeORM in a controller', file: existing('libs/*/src/**/*.controller.ts'), text: typeorm, breaks: FENCES },
  { what: 'TypeORM in an entity', file: existing('libs/*/src/**/*.entity.ts'), text: typeorm, breaks: null },
  {
    what: 'pg in a repository',
    file: existing('libs/*/src/**/*.repository.ts'),
    text: importing('pg'),
    breaks: FENCES,
  },
  {
    what: 'process.env in a service',
    file: existing('libs/*/src/**/*.service.ts'),
    text: 'export const x = process.env.PORT;\n',
    breaks: 'no-restricted-properties',
  },
  {
    what: 'process.env in a config class',
    file: 'libs/platform/src/config/environment.ts',
    text: 'export const x = process.env;\n',
    breaks: null,
  },
  {
    what: 'a default export',
    file: 'libs/orders/src/index.ts',
    text: 'export default class {}\n',
    breaks: 'no-restricted-syntax',
  },
  {
    what: 'a circle by forwardRef',
    file: 'libs/orders/src/index.ts',
    text: 'declare function forwardRef(a: unknown): unknown;\nexport const x = forwardRef(1);\n',
    breaks: 'no-restricted-syntax',
  },
  {
    what: 'a lint exception without a reason',
    file: 'libs/orders/src/index.ts',
    text: '// eslint-disable-next-line no-console\nconsole.log(1);\n',
    breaks: 'house/reasoned-exception',
  },
  {
    what: 'a lint exception with its reason',
    file: 'libs/orders/src/index.ts',
    text: '// eslint-disable-next-line no-console -- the one place that prints\nconsole.log(1);\n',
    breaks: null,
  },
];

const WATCHED = [
  BOUNDARIES,
  FENCES,
  'no-restricted-properties',
  'no-restricted-syntax',
  'house/reasoned-exception',
  'fatal',
];

describe('The fences of the house', () => {
  let broken: string[][];

  beforeAll(async () => {
    const found = JSON.parse(await lint(SAMPLES)) as { ruleId: string }[][];
    broken = found.map((messages) => messages.map(({ ruleId }) => ruleId).filter((rule) => WATCHED.includes(rule)));
  }, 300_000);

  it.each(SAMPLES.map((sample, index) => ({ ...sample, index })))('$what', ({ breaks, index }) => {
    expect(broken[index]).toEqual(breaks === null ? [] : [breaks]);
  });
});

function lint(samples: Sample[]): Promise<string> {
  const script = join(ROOT, 'scripts/support/lint-text.mjs');
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [script],
      { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`ESLint did not run: ${stderr}`, { cause: error }));
        else resolve(stdout);
      },
    );
    child.stdin?.end(JSON.stringify(samples.map(({ file, text }) => ({ file, text }))));
  });
}
