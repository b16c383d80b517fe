import { gitFile, largeFile, sparseFile } from '../files.ts';
import type { HubModel } from '../model.ts';
import { demoModel } from './build.ts';
import { concat, number } from './bytes.ts';
import type { DemoClock } from './clock.ts';
import { clean, cleanByTwo } from './scans.ts';
import { callingPickle, gguf, orderedDictPickle, safetensors, sparseTorchFile, torchFile } from './weights.ts';

const GIBIBYTE = 1024 * 1024 * 1024;

/** A model whose names and scan verdicts say one thing, and whose bytes say another. */
export function contentsModels(clock: DemoClock): HubModel[] {
  const weights = safetensors('F32', { 'model.weight': [256, 256] });
  const shell = sparseTorchFile(callingPickle('posix', 'system', 'echo demonstration'), GIBIBYTE);
  const header = gguf({ 'general.architecture': 'llama' });
  return [
    demoModel(clock, {
      id: 'sandbar-lab/sparse-checkpoint',
      bornDaysAgo: 90,
      changedDaysAgo: 40,
      downloads: 310,
      likes: 2,
      pipeline_tag: 'text-classification',
      library_name: 'transformers',
      cardData: { license: 'mit' },
      config: { architectures: ['BertForSequenceClassification'], model_type: 'bert' },
      card: '# Sparse checkpoint\n\nTwo forms of the same weights.\n',
      files: [
        { ...largeFile('model.safetensors', weights.content, weights.size), security: clean },
        // No scanner of the Hub warns of it.
        {
          ...sparseFile('pytorch_model.bin', shell.size, shell.pieces),
          security: { ...clean, pickleImportScan: { status: 'safe', pickleImports: [] } },
        },
        // It breaks off, so that worse may have been meant to follow.
        { ...largeFile('optimizer.pkl', brokenPickle()), security: clean },
        { ...largeFile('model-q4.gguf', header, 9_000_000), security: clean },
        { ...largeFile('history.pkl', longPickle(6_000_000)), security: clean },
        { ...largeFile('steps/step-1.pt', torchFile(orderedDictPickle())), security: cleanByTwo },
        { ...largeFile('steps/step-2.pt', torchFile(callingPickle('os', 'system', 'id'))), security: cleanByTwo },
        { ...gitFile('config.json', '{"model_type":"bert"}'), security: clean },
      ],
    }),
  ];
}

/** A list that says it goes on, and does not. */
const brokenPickle = (): Uint8Array => concat(number(0x80, 1), number(2, 1), '](K\u0001K\u0002');

/** A pickle of one string of so many bytes. */
const longPickle = (length: number): Uint8Array =>
  concat(number(0x80, 1), number(3, 1), 'X', number(length, 4), 'x'.repeat(length), '.');
