/** Words that tell what a function does when they are its whole name, its last word, or stand with an object. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const RUNS = 'runs code or a command, by its name';
const FILES = 'reads or changes files, by its name';
const LOADS = 'loads another object or file, by its name';
const NETS = 'opens the network, by its name';
const RESOLVES = 'resolves names while it runs, by its name';

/** Words that tell wherever they stand in the name of a function. */
const ANYWHERE: readonly (readonly [reason: string, words: ReadonlySet<string>])[] = [
  [
    RUNS,
    set(`popen popen2 popen3 popen4 spawn spawnl spawnv spawnve spawnvp spawnlp spawnle execfile execv execve
      execvp execvpe execl execle execlp runfile runcode runsource subprocess shell startfile runctx rundll sudo bash
      powershell getoutput getstatusoutput fork forkpty passfds dlopen ptrace`),
  ],
  [LOADS, set('unpickle unpickler loads unmarshal deserialize unserialize')],
  [
    FILES,
    set(`unlink rmtree rmdir rmtree removedirs chmod chown symlink tofile fromfile memmap mkstemp mkdtemp mkfifo
      unzip untar extractall`),
  ],
  [
    NETS,
    set(`urlopen urlretrieve download downloader wget curl socket upload webhook ftp smtp telnet ssh scp http https
      url urllib browse`),
  ],
  [RESOLVES, set('getattr setattr delattr getattribute importlib importmodule')],
];

/** The whole name. */
const WHOLE: readonly (readonly [reason: string, words: ReadonlySet<string>])[] = [
  [
    RUNS,
    set(`system exec eval myeval execute evaluate_string run call invoke cmd command commands compile main apply_async
      submit sh exec_ eval_ run_ trampoline`),
  ],
  [LOADS, set('load load_all safe_load full_load unsafe_load from_pretrained load_learner restore read_object')],
  [
    FILES,
    set('open open_code save dump write unlink remove delete rename copyfile copytree copy2 mkdir makedirs touch'),
  ],
  [NETS, set('fetch request connect listen serve bind send sendall recv urlread get_url get_file')],
  [
    RESOLVES,
    set(`import_ locate resolve find_class get_class get_object import_string import_object import_attr import_class
      load_class load_object load_module load_function get_function get_method str_to_class str2class
      instantiate get_attr getmembers get_module import_from name_to_object`),
  ],
];

/** The first of several words. */
const FIRST: readonly (readonly [reason: string, words: ReadonlySet<string>])[] = [
  [FILES, set('write dump save')],
  [RUNS, set('exec execute')],
];

/** A verb and an object: any of the first with any of the second, in this order. */
const PAIRS: readonly (readonly [reason: string, verbs: ReadonlySet<string>, objects: ReadonlySet<string>])[] = [
  [
    RUNS,
    set('run call start launch invoke exec execute eval evaluate interpret issue spawn compile os'),
    set(`command commands cmd cmds code script scripts program process python py source src expr expression string
      str module file path statement line output executable binary job tests repl system shell spec`),
  ],
  [
    FILES,
    set(`open write save remove delete create make move rename copy append overwrite dump store touch clear chmod
      extract unpack truncate erase wipe atomic read`),
    set(`file files path dir dirs directory folder tree disk csv excel json pickle pkl text yaml hdf parquet sql
      archive zip tar bytes contents lines temp tempfile to`),
  ],
  [
    LOADS,
    set('load read open from restore import'),
    set(`pickle pkl pickled joblib yaml module modules library lib plugin plugins extension dll so shared class object
      obj function file files path checkpoint ckpt model weights source config ipython dill marshal cloudpickle npy
      conftest ext entry hub url state script`),
  ],
  [
    RUNS,
    set('safe my simple restricted py python dynamic unsafe do string str expr code literal math try'),
    set('eval exec'),
  ],
  [NETS, set('open get post put fetch send load read http make'), set('url uri request http socket connection remote')],
  [
    RESOLVES,
    set('import dynamic dynamically lazy resolve lookup locate get find'),
    set('module modules class attr attribute object import symbol dotted string qualname callable'),
  ],
];

/** Words that tell in the name of a class. */
const IN_CLASSES = set('Popen Subprocess Shell Unpickler Repl REPL Pty Backdoor PopenSpawn Downloader');

const LAST = set('exec popen shell');

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_\d]+/)
    .filter((word) => word !== '');

/**
 * What the name of a function, method or class that nobody vetted tells of it; undefined when it tells nothing. Names
 * of the author's own script (`own`) tell only where the whole name does: nobody else can load them anyway.
 */
export function tellingVerb(name: string, own: boolean): string | undefined {
  // Cython writes one for each of its classes, and authors one for theirs: what pickles call to rebuild objects.
  if (/^_+(?:pyx_)?unpickle(?:_\w+)?$|^_+restore_pickle$/.test(name)) return undefined;
  if (/^_*[A-Z]/.test(name)) return own ? undefined : classVerb(name);
  const plain = name.replace(/^_+|_+$/g, '').toLowerCase();
  if (own) return plain === 'exec' || plain === 'eval' || plain === 'system' ? RUNS : undefined;
  const whole = WHOLE.find(([, words]) => words.has(plain));
  if (whole !== undefined) return whole[0];
  return wordVerb(wordsOf(name));
}

function classVerb(name: string): string | undefined {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[ _]+/);
  return words.some((word) => IN_CLASSES.has(word)) ? RUNS : undefined;
}

function wordVerb(words: readonly string[]): string | undefined {
  const anywhere = ANYWHERE.find(([, telling]) => words.some((word) => telling.has(word)));
  if (anywhere !== undefined) return anywhere[0];
  const first = FIRST.find(([, telling]) => telling.has(words[0] ?? ''));
  if (first !== undefined && words.length > 1) return first[0];
  const last = words.at(-1) ?? '';
  if (LAST.has(last)) return RUNS;
  for (const [reason, verbs, objects] of PAIRS) {
    const at = words.findIndex((word) => verbs.has(word));
    if (at >= 0 && words.slice(at + 1).some((word) => objects.has(word))) return reason;
  }
  return undefined;
}
