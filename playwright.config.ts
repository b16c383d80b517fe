import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: '*.spec.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: 'test/e2e', outputDir: 'dist/e2e' },
    // One worker, so that one Firefox is started for all.
    { name: 'firefox', testDir: 'test/firefox', outputDir: 'dist/firefox', workers: 1 },
  ],
});
