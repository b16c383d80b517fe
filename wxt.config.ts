import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'wxt';

/** Named for no type, so that no browser unpacks it by itself. */
const SNAPSHOT = 'snapshot.packed';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modules: ['@wxt-dev/module-react'],
  imports: false,
  hooks: {
    // The snapshot of benchmark results lies beside the code and in none of it, so that no page carries it. Packed, it is a third.
    'build:publicAssets': ({ config: { wxtDir } }, files) => {
      const bundled = path.resolve(import.meta.dirname, 'shared/snapshot/bundled.json');
      const packed = path.join(wxtDir, SNAPSHOT);
      mkdirSync(wxtDir, { recursive: true });
      writeFileSync(packed, gzipSync(readFileSync(bundled), { level: 9 }));
      files.push({ absoluteSrc: packed, relativeDest: SNAPSHOT });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(SNAPSHOT);
    },
  },
  manifest: ({ browser, manifestVersion }) => ({
    name: 'Assay',
    description: 'What a machine-learning model is worth, and what it could do to you, before you load it.',
    // Alarms ring only once a model is tracked or an address of snapshots is set.
    permissions: ['storage', 'alarms'],
    // The oldest that checks Ed25519 signatures; popovers and URL.parse are older.
    ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
    host_permissions: ['https://huggingface.co/*'],
    // Only asked for when GitHub is switched on in the options.
    [manifestVersion === 2 ? 'optional_permissions' : 'optional_host_permissions']: ['https://api.github.com/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'assay@assay.example.org',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
