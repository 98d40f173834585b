/**
 * Our sources import `./x.js`, as Node wants; under Jest that means the TypeScript file beside it.
 * Packages in node_modules are left alone: some of them ship .ts files next to their .js.
 */
const { sep } = require('node:path');

const PACKAGES = `${sep}node_modules${sep}`;

module.exports = (request, options) => {
  const own = request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes(PACKAGES);
  if (own) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.slice(0, -3) + extension, options);
      } catch {
        // Not a TypeScript file: try the next, at last the name as it is written.
      }
    }
  }
  return options.defaultResolver(request, options);
};
