import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Pure code and code that is handed all it touches: its tests leave nothing behind, and share their modules. */
const ENGINE = ['test/shared/**', 'test/scanner/**', 'test/face-validity/**'];

export default defineConfig({
  test: {
    // The default leaves one of two cores idle.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    // A guard against hanging, not a measure: a busy machine takes several times as long.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'engine', include: ENGINE.map((room) => `${room}/*.test.ts`), isolate: false } },
      {
        extends: true,
        plugins: [await WxtVitest()],
        test: { name: 'rest', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', ...ENGINE] },
      },
    ],
  },
});
