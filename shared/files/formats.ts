/**
 * What opening a file of a format can do. `runs-code`: its loaders execute what the file says, by design (pickle,
 * scripts, executables). `can-run-code`: inert weights, but the format has a door to code (custom operators, Lambda
 * layers, templates). `inert`: data that no loader executes.
 */
export type Risk = 'runs-code' | 'can-run-code' | 'inert';

/** A file format, recognised by name. Content is read elsewhere; a name only raises an expectation. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Endings in lower case, with the dot, or a whole file name. */
  readonly names: readonly string[];
  readonly risk: Risk;
  /** Whether it holds a model's weights. */
  readonly weights: boolean;
  readonly reason: string;
}

const format = (
  id: string,
  title: string,
  risk: Risk,
  weights: boolean,
  names: readonly string[],
  reason: string,
): Format => ({
  id,
  title,
  names,
  risk,
  weights,
  reason,
});

/** Every format that is told apart by name. */
export const FORMATS: readonly Format[] = [
  format('safetensors', 'Safetensors', 'inert', true, ['.safetensors'], 'a JSON header and raw numbers'),
  format(
    'gguf',
    'GGUF',
    'can-run-code',
    true,
    ['.gguf', '.ggml'],
    'raw numbers, and a chat template that programs render',
  ),
  format(
    'pytorch',
    'PyTorch (pickle)',
    'runs-code',
    true,
    ['.bin', '.pt', '.pth', '.ckpt', '.pytorch', '.t7'],
    'a pickle: loading it calls what it names',
  ),
  format(
    'pickle',
    'Pickle',
    'runs-code',
    true,
    ['.pkl', '.pickle', '.dill', '.cloudpickle', '.p', '.dat', '.data'],
    'loading it calls what it names',
  ),
  format('joblib', 'Joblib (pickle)', 'runs-code', true, ['.joblib', '.skops'], 'a pickle with inline arrays'),
  format('numpy', 'NumPy', 'can-run-code', true, ['.npy', '.npz'], 'object arrays are pickles'),
  format('nemo', 'NeMo archive', 'runs-code', true, ['.nemo'], 'a tar with PyTorch checkpoints inside'),
  format('mar', 'TorchServe archive', 'runs-code', true, ['.mar'], 'carries Python handlers'),
  format('keras', 'Keras', 'can-run-code', true, ['.keras', '.h5', '.hdf5'], 'Lambda layers hold Python bytecode'),
  format(
    'tensorflow',
    'TensorFlow',
    'can-run-code',
    true,
    ['.pb', '.tflite'],
    'graph operators can read and write files',
  ),
  format('onnx', 'ONNX', 'can-run-code', true, ['.onnx', '.ort'], 'custom operators and external data paths'),
  format('openvino', 'OpenVINO', 'can-run-code', true, ['.xml'], 'custom operators are named in it'),
  format('coreml', 'Core ML', 'can-run-code', true, ['.mlmodel', '.mlpackage'], 'custom layers'),
  format('rust-bert', 'Rust tensors', 'can-run-code', true, ['.ot'], 'a TorchScript archive'),
  format('flax', 'Flax msgpack', 'inert', true, ['.msgpack'], 'plain numbers in MessagePack'),
  format('llamafile', 'Executable weights', 'runs-code', true, ['.llamafile'], 'a program with weights inside'),
  format('python', 'Python', 'runs-code', false, ['.py', '.pyc', '.pyx', '.ipynb'], 'code'),
  format(
    'script',
    'Script',
    'runs-code',
    false,
    ['.sh', '.bash', '.zsh', '.bat', '.cmd', '.ps1', '.vbs', '.js', '.mjs', '.rb', '.pl', '.lua'],
    'code',
  ),
  format(
    'executable',
    'Executable',
    'runs-code',
    false,
    [
      '.exe',
      '.dll',
      '.so',
      '.dylib',
      '.msi',
      '.jar',
      '.apk',
      '.app',
      '.deb',
      '.rpm',
      '.whl',
      '.com',
      '.scr',
      '.lnk',
      '.elf',
    ],
    'a program',
  ),
  format(
    'archive',
    'Archive',
    'can-run-code',
    false,
    ['.zip', '.tar', '.gz', '.tgz', '.bz2', '.xz', '.7z', '.rar', '.zst', '.lz4'],
    'anything may be inside',
  ),
  format('template', 'Chat template', 'can-run-code', false, ['.jinja', '.j2'], 'programs render it'),
  format(
    'markup',
    'Web page',
    'can-run-code',
    false,
    ['.html', '.htm', '.svg'],
    'scripts run when it is opened in a browser',
  ),
  format(
    'config',
    'Configuration',
    'can-run-code',
    false,
    ['.yaml', '.yml', '.toml', '.cfg', '.ini', '.gin'],
    'unsafe loaders build objects from it',
  ),
  format('json', 'JSON', 'inert', false, ['.json', '.jsonl'], 'plain data'),
  format(
    'tokenizer',
    'Tokenizer data',
    'inert',
    false,
    ['.model', '.vocab', '.tiktoken', '.spm', '.bpe'],
    'tables of pieces',
  ),
  format('table', 'Table', 'inert', false, ['.csv', '.tsv', '.parquet', '.arrow'], 'plain data'),
  format(
    'text',
    'Text',
    'inert',
    false,
    ['.md', '.txt', '.rst', '.pdf', 'license', 'notice', 'readme', '.gitattributes', '.gitignore', '.license'],
    'read by people',
  ),
  format(
    'media',
    'Media',
    'inert',
    false,
    [
      '.png',
      '.jpg',
      '.jpeg',
      '.gif',
      '.webp',
      '.mp3',
      '.wav',
      '.flac',
      '.ogg',
      '.mp4',
      '.webm',
      '.mov',
      '.avif',
      '.ico',
    ],
    'seen or heard',
  ),
];

/** What no entry recognises. Unknown content is not inert. */
export const UNKNOWN_FORMAT: Format = format('unknown', 'Unknown', 'can-run-code', false, [], 'nothing is known of it');

const BY_NAME: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((entry) => entry.names.map((name) => [name, entry] as const)),
);

/** The format that a file's name announces. A second ending counts when the last is unknown (`model.bin.part1`). */
export function formatOf(path: string): Format {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  const whole = BY_NAME.get(name);
  if (whole) return whole;
  const endings = name.split('.').slice(1).reverse();
  for (const ending of endings.slice(0, 2)) {
    const found = BY_NAME.get(`.${ending}`);
    if (found) return coreMlOrOpenVino(found, path);
  }
  return UNKNOWN_FORMAT;
}

// `weight.bin` inside a Core ML package, and `.bin` beside an OpenVINO `.xml`, are raw numbers and no pickles; only the
// first can be told by name alone.
const coreMlOrOpenVino = (found: Format, path: string): Format =>
  found.id === 'pytorch' && /\.mlpackage\//i.test(path) ? (BY_NAME.get('.mlmodel') ?? found) : found;
