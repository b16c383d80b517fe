import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** These leave behind a browser's globals, mounted pages or replaced modules: each file has modules of its own. */
const ISOLATED = ['test/extension', 'test/scripts/checks'];

export default defineConfig({
  test: {
    // The default leaves one of two cores idle.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    // A guard against hanging, not a measure: a busy machine takes several times as long.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Pure code and code that is handed all it touches: its tests share their modules, which halves the time.
        test: {
          name: 'engine',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e', ...ISOLATED].map((room) => `${room}/**`),
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [await WxtVitest()],
        // Threads start sooner than processes.
        test: {
          name: 'extension',
          include: ISOLATED.map((room) => `${room}/**/*.test.{ts,tsx}`),
          pool: 'threads',
        },
      },
    ],
  },
});
