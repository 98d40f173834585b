import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules, importFences } from './scripts/support/lint-rules.mjs';

// Without a project graph the boundaries rule skips itself with a mere warning: on a fresh clone, and in CI.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false });

const FLOORS = Array.from({ length: 10 }, (_, floor) => floor);

/** A lib of floor n stands on lower floors only; two libs of one floor don't know each other. */
const floorConstraints = FLOORS.map((floor) => ({
  sourceTag: `floor:${floor}`,
  onlyDependOnLibsWithTags: FLOORS.slice(0, floor).map((lower) => `floor:${lower}`),
}));

const SPECS = ['**/*.spec.{ts,tsx}', 'libs/*/src/testing/**', 'apps/e2e/**'];
const KNOW_TYPEORM = [
  '**/*.entity.ts',
  '**/*.repository.ts',
  '**/*.reader.ts',
  '**/migrations/**',
  'libs/platform/src/database/**',
];
const READ_ENVIRONMENT = [
  'libs/platform/src/config/**',
  'libs/platform/src/testing/**',
  'apps/e2e/**',
  'bench/**',
  'scripts/**',
  '*.config.js',
];

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '.data/', '.nx/', 'coverage/', 'tmp/', 'libs/api-client/src/generated/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,

  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { '@nx': nx, house: houseRules },
    rules: {
      'house/reasoned-exception': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: false,
          depConstraints: [
            ...floorConstraints,
            { sourceTag: 'kind:pure', bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'fastify'] },
            { sourceTag: 'kind:client', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'app:browser', onlyDependOnLibsWithTags: ['kind:client'] },
            { sourceTag: 'app:api', onlyDependOnLibsWithTags: ['floor:*'] },
            // Benchmarks and the tooling may look at any lib.
            { sourceTag: 'house', onlyDependOnLibsWithTags: ['floor:*', 'kind:*'] },
            { sourceTag: 'app:e2e', onlyDependOnLibsWithTags: ['kind:client', 'kind:pure', 'floor:0'] },
          ],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },

  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: nodeGlobals() } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...importFences(),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 7 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Decorator metadata reads the written type: `limit: number = 50` says more than it seems.
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
      // Types are structural here: a test double or a driver's own class may stand in.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A module is a class with nothing but its decorator, an event one with nothing but its fields.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowConstructorOnly: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An async method may have nothing to wait for: it keeps its interface, and turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      // A key of a record stays quoted: it is data, not a property that we know.
      '@typescript-eslint/dot-notation': 'off',
      // Code points are the unit in which lengths are counted and texts are cut.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration comes from a config class (ARCHITECTURE, law 10).',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and needs no import.' },
        {
          selector: "CallExpression[callee.name='forwardRef']",
          message: 'A circle: let the lower module define a provider interface.',
        },
      ],
    },
  },
  { files: ['libs/**/*.ts', 'apps/api/**/*.ts'], rules: { 'no-console': 'error' } },
  { files: KNOW_TYPEORM, rules: importFences({ open: ['typeorm'] }) },
  { files: ['libs/platform/src/**'], rules: importFences({ open: ['pg'] }) },
  { files: ['libs/platform/src/{database,migrations}/**'], rules: importFences({ open: ['typeorm', 'pg'] }) },
  { files: SPECS, rules: importFences({ open: ['testing', 'pg'] }) },
  { files: ['libs/platform/src/{testing,database}/**'], rules: importFences({ open: ['testing', 'typeorm', 'pg'] }) },
  { files: ['bench/**', 'scripts/**'], rules: importFences({ open: ['testing', 'pg'] }) },
  { files: READ_ENVIRONMENT, rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.spec.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      // What a response body holds is what the spec is about to find out.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // A stand-in does nothing on purpose.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  { files: ['apps/admin/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  { files: ['**/*.config.{ts,js}'], rules: { 'no-restricted-syntax': 'off' } },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ];
  const more = [
    'setImmediate',
    'performance',
    'AbortController',
    'AbortSignal',
    'TextEncoder',
    'TextDecoder',
    'structuredClone',
    'crypto',
    'Response',
  ];
  return Object.fromEntries([...names, ...more].map((name) => [name, 'readonly']));
}
