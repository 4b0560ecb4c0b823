import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './budget';

const gateway = process.env.GATEWAY_URL ?? 'http://localhost:21080';

export default defineConfig({
  plugins: [react(), budget()],
  build: {
    target: 'es2023',
    // Those that know light-dark() themselves: what it is rewritten to would need a colour scheme that only Mantine's own files declare.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // No file is worth inlining as data: the content security policy forbids scripts and fonts from data URLs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200, // the map and the video are loaded by those who look at them
  },
  server: {
    port: 5173,
    proxy: {
      '/api': gateway,
      '/actuator': gateway,
      '/session': gateway,
      '/streams': { target: gateway, ws: true, changeOrigin: true, rewriteWsOrigin: true },
      '/inbox': { target: gateway, ws: true, changeOrigin: true, rewriteWsOrigin: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
  },
});
