import { expect, it } from 'vitest';
import { saferTwin } from '#shared/files/safer-twin';

it.each([
  ['pytorch_model.bin', ['model.safetensors', 'other.safetensors'], 'model.safetensors'],
  ['pytorch_model.bin', ['other.safetensors', 'model.safetensors'], 'model.safetensors'],
  ['unet/diffusion.bin', ['model.safetensors', 'unet/weights.safetensors'], 'unet/weights.safetensors'],
  ['unet/diffusion.bin', ['model.safetensors'], null],
  ['model.safetensors', ['other.safetensors'], null],
  ['README.md', ['model.safetensors'], null],
])('F1-31 instead of %s among %j: %s', (path, paths, twin) => {
  expect(saferTwin(path, paths)).toBe(twin);
});
