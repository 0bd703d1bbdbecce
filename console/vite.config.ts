import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the server puts in its place: one nonce a reply. */
const nonce = '__ROLLCALL_NONCE__';

/**
 * The page's script first settles the language and then loads the console: without these links the browser would learn of the
 * console only then.
 */
function preloadTheConsole(): Plugin {
  return {
    name: 'preload-the-console',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/start.tsx') === true);
        const needed = new Set(start === undefined ? [] : [start.fileName]);
        for (const file of needed) {
          for (const taken of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) needed.add(taken);
        }
        return [...needed]
          .filter((file) => !html.includes(`/${file}"`))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadTheConsole()],
  html: { cspNonce: nonce },
  cacheDir: process.env.VITE_CACHE ?? 'node_modules/.vite',
  build: {
    outDir: process.env.CONSOLE_OUT ?? 'dist',
    emptyOutDir: true,
    // Debian's Chromium and every browser of the last two years.
    target: 'es2024',
    assetsInlineLimit: 0,
    // One line for the size of each chunk says nothing: the browser tests measure the first paint.
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'language', test: /words.(language|catalogue-in|said.said-in)\.ts$/, priority: 2 },
            // With all that it takes in: the first page is one file, which is smaller than the same in fifty.
            { name: 'start', test: /src.start\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/docs'].map((path) => [
        path,
        { target: process.env.ROLLCALL_URL ?? 'http://127.0.0.1:8080', changeOrigin: true },
      ]),
    ),
  },
});
