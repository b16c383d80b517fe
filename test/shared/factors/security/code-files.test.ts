import { expect, it } from 'vitest';
import codeFiles from '#shared/factors/security/code-files';
import { ask, files } from '../ask.ts';

const of = (...paths: string[]) => ask(codeFiles, files(paths));

it('F1-29 F1-32 programs score lowest, then scripts, then pickles alone, then Python', () => {
  const found = ['setup.exe', 'start.bat', 'model.pkl', 'loader.py', 'model.safetensors'].map((path) => of(path).score);
  expect(found).toEqual([0, 0.15, 0.2, 0.5, 1].map((score) => expect.closeTo(score, 3)));
});

it('F1-32 a pickle weighs less beside safer weights', () => {
  expect(of('pytorch_model.bin', 'model.safetensors').score).toBeGreaterThan(of('pytorch_model.bin').score ?? 1);
});

it('the riskiest file decides, and stands first in the evidence', () => {
  const many = Array.from({ length: 30 }, (_, i) => `src/part-${i}.py`);
  const { score, summary, evidence } = of(...many, 'run.exe');
  expect(score).toBe(0);
  expect(summary).toBe('31 files of a kind that runs code');
  expect(evidence).toHaveLength(10);
  expect(evidence[0]).toEqual({ label: 'Executable', value: 'run.exe' });
});

it('F1-31 a repository without code is a merit, one without files is not judged', () => {
  expect(of('README.md', 'model.safetensors')).toMatchObject({ score: 1, fix: null });
  expect(of().status).toBe('not-applicable');
  expect(of('a.py').summary).toBe('1 file of a kind that runs code');
});
