import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = 'http://localhost:3000';

interface ModuleGraph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

const ENTRY = `${import.meta.dirname}/src/main.tsx`;
const initial = new Set<string>();

/**
 * What the entry imports, directly or through others, is the first load; it goes into two files by how often they
 * change. All else is loaded with its screen. `npm run size` measures `start*.js` (package.json, "size-limit").
 */
function inFirstLoad(id: string, graph: ModuleGraph): boolean {
  if (initial.size === 0) collect(ENTRY, graph);
  return initial.has(id);
}

function collect(id: string, graph: ModuleGraph): void {
  if (initial.has(id)) return;
  initial.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) collect(imported, graph);
}

const isPackage = (id: string) => id.includes('/node_modules/');
const groups = [
  {
    debugName: 'start-vendor',
    priority: 2,
    name: (id: string, graph: ModuleGraph) => (isPackage(id) && inFirstLoad(id, graph) ? 'start-vendor' : null),
  },
  {
    debugName: 'start-app',
    priority: 1,
    name: (id: string, graph: ModuleGraph) => (!isPackage(id) && inFirstLoad(id, graph) ? 'start-app' : null),
  },
];

export default defineConfig({
  plugins: [react()],
  server: {
    port: 4210,
    proxy: Object.fromEntries(['/api', '/f/', '/widget'].map((path) => [path, API])),
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The server's policy lets no script run that stands in the page itself, so nothing may be inlined there.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/start-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: { groups },
      },
    },
  },
});
