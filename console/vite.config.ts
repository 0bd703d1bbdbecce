import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the server puts in its place: one nonce a reply. */
const nonce = '__ROLLCALL_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
  },
  server: {
    proxy: { '/api': { target: process.env.ROLLCALL_URL ?? 'http://127.0.0.1:8080', changeOrigin: true } },
  },
});
