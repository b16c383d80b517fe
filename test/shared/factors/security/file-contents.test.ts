import { describe, expect, it } from 'vitest';
import fileContents from '#shared/factors/security/file-contents';
import { formatOf } from '#shared/files/formats';
import { inspected, READINGS, reading } from '../../../inspected.ts';
import { ask, askWithout, files } from '../ask.ts';

const model = (readings: Parameters<typeof inspected>[0], paths = Object.keys(readings)) =>
  ask(fileContents, { ...files(paths), inspections: inspected(readings) });

describe('what the files would run', () => {
  it('F1-32 tells a format that can execute, an import of something dangerous and a call of it apart', () => {
    const kinds = ['safetensors', 'vetted', 'unfamiliar', 'imports', 'calls'] as const;
    const scores = kinds.map((kind) => model({ 'model.bin': READINGS[kind] }).score ?? Number.NaN);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(kinds.length);
    expect(scores.at(-1)).toBe(0);
  });

  it('F1-34 what would run bounds the whole score, and so does what is only imported', () => {
    expect(model({ 'model.bin': READINGS.calls }).ceiling).toBe('dangerous-file');
    expect(model({ 'model.bin': READINGS.imports }).ceiling).toBe('dangerous-file');
    expect(model({ 'model.bin': READINGS.unfamiliar }).ceiling).toBe('suspicious-file');
    expect(model({ 'model.bin': READINGS.vetted }).ceiling).toBeNull();
  });

  it('F1-29 shows the call and where it stands', () => {
    expect(model({ 'model.bin': READINGS.calls }).evidence).toEqual([
      { label: 'model.bin', value: 'would call os.system("id") at byte 130 of archive/data.pkl' },
    ]);
    expect(model({ 'model.bin': READINGS.imports }).evidence[0]?.value).toBe(
      'imports os.system at byte 130 of archive/data.pkl',
    );
  });

  it('a danger counts at once, however much is left unread', () => {
    const found = model({ 'a.bin': READINGS.calls, 'b.bin': READINGS.incomplete }, ['a.bin', 'b.bin', 'c.gguf']);
    expect(found).toMatchObject({ status: 'scored', score: 0 });
  });

  it('F1-31 files of weights that were all read to the end count for the model, each named', () => {
    const found = model({ 'a.safetensors': READINGS.safetensors, 'b.bin': READINGS.vetted }, [
      'a.safetensors',
      'b.bin',
      'README.md',
    ]);
    expect(found).toMatchObject({ status: 'scored', score: 0.849609375 });
    expect(found.evidence.map(({ label }) => label)).toEqual(['a.safetensors', 'b.bin']);
  });

  it.each(['incomplete', 'unread'] as const)('a file whose reading is %s leaves it unknown, never good', (kind) => {
    expect(model({ 'a.safetensors': READINGS.safetensors, 'b.bin': READINGS[kind] }).status).toBe('unknown');
  });

  it('files that nobody read leave it unknown; readings of files that are gone count for nothing', () => {
    expect(model({ 'a.bin': READINGS.vetted }, ['a.bin', 'b.bin']).status).toBe('unknown');
    expect(model({ 'gone.bin': READINGS.calls }, ['a.bin']).status).toBe('unknown');
    expect(askWithout(fileContents).status).toBe('unknown');
  });

  it('does not apply where there are no weights', () => {
    expect(model({}, ['README.md', 'train.py']).status).toBe('not-applicable');
    expect(formatOf('train.py').weights).toBe(false);
  });

  it('text of strangers stays short and harmless', () => {
    const call = `os.system("${'\u001b[31m'.repeat(1_000)}")`;
    const finding = { ...READINGS.calls.findings[0], call };
    const found = model({ 'a.bin': reading({ verdict: 'dangerous', findings: [finding as never] }) });
    expect(found.evidence[0]?.value.length).toBeLessThanOrEqual(300);
    expect(found.evidence[0]?.value).not.toContain('\u001b');
  });
});
