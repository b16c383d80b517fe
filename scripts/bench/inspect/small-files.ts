import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { call, dic } from '#scanner/selftest/assemble/values';
import { type Measure, measure, median, times } from '../measure.ts';
import { expectOnly, inspected } from './process.ts';

const FILES = 1_000;
/** 6,000 files a second. */
const TARGET = 1_000 / 6;

/** A thousand small pickles, one after the other in one fresh process. */
export async function smallFiles(folder: string): Promise<Measure[]> {
  const many = path.join(folder, 'many');
  mkdirSync(many);
  for (let at = 0; at < FILES; at++)
    writeFileSync(
      path.join(many, `${at}.pkl`),
      pickle(dic({ epoch: at, lr: 0.1, layers: ['a', 'b'], made: call('collections.OrderedDict') })),
    );
  const told = await times(5, () => inspected(many));
  for (const each of told) expectOnly('no-issues-found', each);
  return [
    measure('a thousand small files in one process', median(told.map(({ seconds }) => seconds)) * 1e3, 'ms', TARGET),
  ];
}
