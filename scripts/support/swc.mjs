/**
 * One set of compiler options for the build and for the tests, so that what is tested is what runs.
 * They mirror tsconfig.base.json: Nest needs legacy decorators with metadata, and fields without a
 * value stay absent (`useDefineForClassFields: false`) so that "absent leaves, null clears" can be told apart.
 */
export function swcOptions({ tsx = false } = {}) {
  return {
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        ...(tsx ? { react: { runtime: 'automatic' } } : {}),
      },
    },
  };
}
