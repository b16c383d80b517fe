import { defineConfig } from 'vite';

/** The command line as one file without dependencies, for Node 20 and newer. */
export default defineConfig({
  json: { stringify: true },
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'scanner/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'assay.mjs', codeSplitting: false } },
  },
});
