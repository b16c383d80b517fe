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

const format = (id: string, title: string, risk: Risk, weights: boolean, names: string, reason: string): Format => ({
  id,
  title,
  names: names.split(' ').filter((name) => name !== ''),
  risk,
  weights,
  reason,
});

/** Every format that is told apart by name. */
export const FORMATS: readonly Format[] = [
  format('safetensors', 'Safetensors', 'inert', true, '.safetensors', 'a JSON header and raw numbers'),
  format(
    'gguf',
    'GGUF',
    'can-run-code',
    true,
    '.gguf .ggml .gguf_file',
    'raw numbers, and a chat template that programs render',
  ),
  format(
    'pytorch',
    'PyTorch (pickle)',
    'runs-code',
    true,
    '.bin .pt .pth .ckpt .pytorch .t7 .th .pt2 .torch',
    'a pickle: loading it calls what it names',
  ),
  format(
    'training-state',
    'Training state (pickle)',
    'runs-code',
    false,
    'training_args.bin optimizer.bin optimizer.pt scheduler.bin scheduler.pt scaler.pt rng_state.pth',
    'a pickle that only continued training loads',
  ),
  format(
    'pickle',
    'Pickle',
    'runs-code',
    true,
    '.pkl .pickle .pk .dill .cloudpickle .p .dat .data',
    'loading it calls what it names',
  ),
  format('joblib', 'Joblib (pickle)', 'runs-code', true, '.joblib', 'a pickle with inline arrays'),
  format('skops', 'Skops', 'can-run-code', true, '.skops', 'builds no types but those it is told to trust'),
  format('paddle', 'Paddle (pickle)', 'runs-code', true, '.pdparams .pdopt', 'a pickle of arrays'),
  format('paddle-graph', 'Paddle graph', 'can-run-code', true, '.pdmodel .pdiparams', 'a graph of operators'),
  format('numpy', 'NumPy', 'can-run-code', true, '.npy .npz', 'object arrays are pickles'),
  format('nemo', 'NeMo archive', 'runs-code', true, '.nemo', 'a tar with PyTorch checkpoints inside'),
  format('mar', 'TorchServe archive', 'runs-code', true, '.mar', 'carries Python handlers'),
  format('keras', 'Keras', 'can-run-code', true, '.keras .h5 .hdf5', 'Lambda layers hold Python bytecode'),
  format(
    'tensorflow',
    'TensorFlow',
    'can-run-code',
    true,
    '.pb .pbtxt .tflite .litertlm .task .index .meta',
    'graph operators can read and write files',
  ),
  format('onnx', 'ONNX', 'can-run-code', true, '.onnx .ort .onnx_data', 'custom operators and external data paths'),
  format('openvino', 'OpenVINO', 'can-run-code', true, '.xml', 'custom operators are named in it'),
  format('coreml', 'Core ML', 'can-run-code', true, '.mlmodel .mlpackage .mlmodelc .mil', 'custom layers'),
  format(
    'runtime',
    'Model of a device runtime',
    'can-run-code',
    true,
    '.engine .plan .trt .pte .ptl .rknn .mnn .dlc .hef .axmodel .vmfb .kmodel',
    'compiled for one runtime, which trusts it',
  ),
  format(
    'raw',
    'Raw numbers',
    'can-run-code',
    true,
    '.imatrix .params .weights .caffemodel',
    'raw numbers by its name, which its content may belie',
  ),
  format('boosted-trees', 'Boosted trees', 'inert', true, '.cbm .ubj .xgb', 'plain numbers'),
  format('rust-bert', 'Rust tensors', 'can-run-code', true, '.ot', 'a TorchScript archive'),
  format('flax', 'Flax msgpack', 'inert', true, '.msgpack', 'plain numbers in MessagePack'),
  format('llamafile', 'Executable weights', 'runs-code', true, '.llamafile', 'a program with weights inside'),
  format('python', 'Python', 'runs-code', false, '.py .pyc .pyw .pyx .pyd .ipynb .whl .egg', 'code'),
  format(
    'script',
    'Script',
    'runs-code',
    false,
    '.sh .bash .zsh .fish .bat .cmd .ps1 .psm1 .vbs .vbe .jse .wsf .hta .reg .command .scpt .js .mjs .cjs .rb .pl .php .lua .r .jl',
    'code',
  ),
  format(
    'source',
    'Source code',
    'can-run-code',
    false,
    '.c .cc .cpp .h .hpp .cu .cuh .metal .rs .go .java .kt .swift .ts makefile dockerfile',
    'code that has to be built first',
  ),
  format(
    'executable',
    'Executable',
    'runs-code',
    false,
    '.exe .dll .so .dylib .msi .jar .apk .app .deb .rpm .dmg .pkg .appimage .run .node .wasm .sys .com .scr .lnk .elf',
    'a program',
  ),
  format(
    'archive',
    'Archive',
    'can-run-code',
    false,
    '.zip .tar .gz .tgz .bz2 .xz .7z .rar .zst .lz4',
    'anything may be inside',
  ),
  format('kaldi', 'Kaldi index', 'can-run-code', false, '.scp', 'an entry may be a command'),
  format('template', 'Chat template', 'can-run-code', false, '.jinja .j2', 'programs render it'),
  format('markup', 'Web page', 'can-run-code', false, '.html .htm .svg', 'scripts run when it is opened in a browser'),
  format(
    'config',
    'Configuration',
    'can-run-code',
    false,
    '.yaml .yml .toml .cfg .ini .gin',
    'unsafe loaders build objects from it',
  ),
  format('json', 'JSON', 'inert', false, '.json .jsonl .ndjson .geojson', 'plain data'),
  format(
    'tokenizer',
    'Tokenizer data',
    'inert',
    false,
    '.model .vocab .tiktoken .spm .bpe .codes .dict .vec .arpa',
    'tables of pieces',
  ),
  format('table', 'Table', 'inert', false, '.csv .tsv .parquet .arrow .feather .tfrecord .ark', 'plain data'),
  format('log', 'Log', 'inert', false, '.log .out .tfevents .wandb .rttm .lock .ds_store', 'a record'),
  format(
    'text',
    'Text',
    'inert',
    false,
    '.md .txt .rst .pdf .bib .cff .tex .patch license licence copying notice readme .gitattributes .gitignore .gitkeep .license',
    'read by people',
  ),
  format(
    'media',
    'Media',
    'inert',
    false,
    '.png .jpg .jpeg .gif .webp .mp3 .wav .flac .ogg .mp4 .webm .mov .avif .ico .bmp .tif .tiff .heic .m4a .opus .aac .mkv .avi .ttf .otf .woff .woff2',
    'seen or heard',
  ),
];

/** What no entry recognises. Unknown content is not inert. */
export const UNKNOWN_FORMAT: Format = format('unknown', 'Unknown', 'can-run-code', false, '', 'nothing is known of it');

const BY_NAME: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((entry) => entry.names.map((name) => [name, entry] as const)),
);

// Files whose whole name tells more than their ending. Most are `.bin` and `.dat` files that hold raw numbers and no
// pickle; none of them is taken for inert, since whoever names a file can also name it falsely.
const BY_PATTERN: readonly (readonly [RegExp, id: string])[] = [
  [/\.(mlpackage|mlmodelc)\//, 'coreml'],
  [/(^|\/)openvino_[^/]{1,100}\.bin$/, 'openvino'],
  [/(^|\/)ggml-[^/]{1,100}\.bin$/, 'gguf'],
  [/(^|\/)params_shard_\d{1,5}\.bin$/, 'raw'],
  [/(^|\/)[^/]{0,100}imatrix[^/]{0,100}\.dat$/, 'raw'],
  [/(^|\/)lookups\.bin$/, 'unknown'],
  [/\.onnx([._]data)(_\d{1,5})?$/, 'onnx'],
  [/\.data-\d{5}-of-\d{5}$/, 'tensorflow'],
  [/(^|\/)rng_state_\d{1,5}\.pth$/, 'training-state'],
  [/(^|\/)events\.out\.tfevents\./, 'log'],
];

const COMPRESSION: ReadonlySet<string> = new Set(['gz', 'bz2', 'xz', 'zst', 'lz4']);

const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((entry) => [entry.id, entry]));

/**
 * The format that a file's name announces. A second ending counts when the last only compresses (`model.pkl.gz`), and
 * when the last is unknown (`model.bin.part1`), unless that would make unknown content inert (`table.csv.x`).
 */
export function formatOf(path: string): Format {
  const lower = path.toLowerCase().trimEnd();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  const pattern = BY_PATTERN.find(([shape]) => shape.test(lower.slice(-1_000)));
  if (pattern) return BY_ID.get(pattern[1]) ?? UNKNOWN_FORMAT;
  const whole = BY_NAME.get(name);
  if (whole) return whole;
  const [last, second] = name.split('.').slice(1).slice(-2).reverse();
  const announced = BY_NAME.get(`.${last}`);
  const inner = BY_NAME.get(`.${second}`);
  if (announced && !(inner && COMPRESSION.has(last ?? ''))) return announced;
  return inner && (announced || inner.risk !== 'inert') ? inner : UNKNOWN_FORMAT;
}
