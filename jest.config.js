import { swcOptions } from './scripts/support/swc.mjs';

const SLOW = [
  '\\.db\\.spec\\.tsx?$',
  '\\.browser\\.spec\\.tsx?$',
  '\\.e2e\\.spec\\.tsx?$',
  '\\.reference\\.spec\\.tsx?$',
];

/** A kind of spec: told apart by its file name, so that a spec lives beside what it tests. */
function project(displayName, testMatch, overrides = {}) {
  return {
    displayName,
    testMatch,
    testEnvironment: 'node',
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: [
      '<rootDir>/(apps|libs)/[^/]+/dist',
      '<rootDir>/\\.data',
      '<rootDir>/\\.nx',
      '<rootDir>/tmp',
    ],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
    resolver: '<rootDir>/scripts/support/jest-resolver.cjs',
    moduleNameMapper: {
      '^@regulars/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
      '^@regulars/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    },
    transform: {
      '\\.ts$': ['@swc/jest', swcOptions()],
      '\\.tsx$': ['@swc/jest', swcOptions({ tsx: true })],
    },
    ...overrides,
  };
}

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/support/longest-first.mjs',
  testTimeout: 20_000,
  projects: [
    project('unit', ['<rootDir>/{libs,apps,scripts,bench}/**/*.spec.{ts,tsx}'], {
      testPathIgnorePatterns: ['/node_modules/', '/dist/', ...SLOW],
    }),
    project('db', ['<rootDir>/{libs,apps}/**/*.db.spec.ts']),
    project('browser', ['<rootDir>/apps/**/*.browser.spec.{ts,tsx}']),
    project('e2e', ['<rootDir>/apps/e2e/**/*.e2e.spec.ts']),
    project('reference', ['<rootDir>/{libs,apps}/**/*.reference.spec.ts']),
  ],
};
