const queryFiles = new Set(['config.json', 'config.yaml', 'hyperparams.yaml', 'params.json', 'meta.yaml']);
const diffusersWeights = /^[^/]+\.(safetensors|ckpt|bin)$/;

/** Whether a GET or HEAD of this file adds one to the model's download count on the real Hub. */
export function countsAsDownload(path: string, library: string | undefined): boolean {
  if (queryFiles.has(path) || path.endsWith('.gguf')) return true;
  return library === 'diffusers' && diffusersWeights.test(path);
}
