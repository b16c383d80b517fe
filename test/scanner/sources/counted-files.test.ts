import { describe, expect, it } from 'vitest';
import { COUNTED } from '#scanner/sources/counted-files';
import { countsAsDownload } from '#scanner/sources/downloads';

const patterns = [...COUNTED].flatMap(([library, files]) => files.map((file) => ({ library, file })));

/** A path that a pattern means. */
const pathOf = (pattern: string): string =>
  pattern
    .replace(/^\*\*\//, 'deep/down/')
    .replace(/^\*\./, 'some-name.')
    .replace(/\.\*$/, '.json');

describe('the files that count as downloads', () => {
  it('are written in forms that are read: an ending, a name in any folder, a name with any ending, a path', () => {
    for (const { library, file } of patterns)
      expect(file, library).toMatch(/^(\*\.[\w.]+|\*\*\/[\w-]+\.(\*|\w+)|[\w=./-]+)$/);
  });

  it('each count for the library that they are listed under', () => {
    for (const { library, file } of patterns)
      expect(countsAsDownload(pathOf(file), library), `${library}: ${file}`).toBe(true);
  });

  it('are listed under each library once, and under no name of nothing', () => {
    for (const [library, files] of COUNTED) {
      expect(library).toMatch(/^[\w.+-]+$/);
      expect(new Set(files).size, library).toBe(files.length);
    }
  });

  it('count for nobody else: neither without a library nor under another name of it', () => {
    expect(countsAsDownload('model.pt', 'ultralytics')).toBe(true);
    for (const library of [null, 'Ultralytics', 'ultralytics ', '__proto__', 'constructor', ''])
      expect(countsAsDownload('model.pt', library), String(library)).toBe(false);
  });

  it.each([
    ['weights/last.PT', 'ultralytics', true],
    ['model.pt.txt', 'ultralytics', false],
    ['modelpt', 'ultralytics', false],
    ['.pt', 'ultralytics', true],
    ['model.safetensors', 'timm', true],
    ['sub/model.safetensors', 'timm', false],
    ['model.safetensors.index.json', 'timm', false],
    ['flow/flow.pt', 'glm-tts', true],
    ['flow.pt', 'glm-tts', false],
    ['FLOW/flow.pt', 'glm-tts', false],
    ['a/b/total_word_feature_extractor.dat', 'mitie', true],
    ['total_word_feature_extractor.dat', 'mitie', true],
    ['my_total_word_feature_extractor.dat', 'mitie', false],
    ['x/model.mil', 'whisperkit', true],
    ['x/model.milk', 'whisperkit', false],
  ])('%s of %s counts: %s', (path, library, counts) => {
    expect(countsAsDownload(path, library)).toBe(counts);
  });

  it.each([
    ['config.json', null, true],
    ['sub/config.json', null, false],
    ['Config.json', null, false],
    ['deep/Model.GGUF', null, true],
    ['model.gguf.txt', null, false],
    ['unet.safetensors', 'diffusers', true],
    ['unet/diffusion.safetensors', 'diffusers', false],
    ['weights.bin', 'diffusers', true],
    ['weights.pt', 'diffusers', false],
  ])('%s counts for every library, or for diffusers at the top: %s, %s', (path, library, counts) => {
    expect(countsAsDownload(path, library)).toBe(counts);
  });
});
