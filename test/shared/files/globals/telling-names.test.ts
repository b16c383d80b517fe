import { describe, expect, it } from 'vitest';
import { dangerousName } from '#shared/files/globals/name-rules';
import { tellingVerb } from '#shared/files/globals/telling-names';

describe('the name of a function', () => {
  it.each([
    'system',
    'system_',
    '__eval__',
    '_exec',
    'run_command',
    'runCommand',
    'spawnve_passfds',
    'safe_eval',
    'py_exec',
    'evaluate_expression',
    'my_popen',
    'invoke_shell',
    'startfile',
    'compile_code',
  ])('tells that it runs something: %s', (name) => {
    expect(tellingVerb(name, false)).toBe('runs code or a command, by its name');
  });

  it.each(['unlink', 'remove_file', 'write_text', 'extractall', 'copyTree', 'dump_json', 'open', 'save_to_path'])(
    'tells that it reads or changes files: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBe('reads or changes files, by its name');
    },
  );

  it.each(['load', 'loads', 'load_pickle', 'read_npy', 'from_hub', 'restore_state', 'loadClass2', 'unpickle_thing'])(
    'tells that it loads something: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBe('loads another object or file, by its name');
    },
  );

  it.each(['urlopen', 'fetch', 'get_url', 'http_get', 'downloadFile', 'open_socket', 'send_request'])(
    'tells that it opens the network: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBe('opens the network, by its name');
    },
  );

  it.each(['getattr', 'locate', 'import_symbol', 'find_class', 'lazy_import', 'resolve_dotted_name', 'instantiate'])(
    'tells that it resolves names: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBe('resolves names while it runs, by its name');
    },
  );

  it.each([
    'forward',
    'relu',
    'clean_text',
    'eval_loss',
    'running_mean',
    'downsample',
    'preload',
    'executor',
    'shellac',
    'opening',
    'net',
    '',
  ])('tells nothing: %j', (name) => {
    expect(tellingVerb(name, false)).toBeUndefined();
  });

  it('tells by its words in the order of verb and object only', () => {
    expect(tellingVerb('remove_file', false)).toBeDefined();
    expect(tellingVerb('file_remove', false)).toBeUndefined();
  });

  it.each([
    ['exec', true],
    ['eval', true],
    ['system', true],
    ['load_data', false],
    ['run_command', false],
    ['download', false],
  ])('of the author’s own script tells only as a whole: %s %s', (name, tells) => {
    expect(tellingVerb(name, true) !== undefined).toBe(tells);
  });
});

describe('the name of a class', () => {
  it.each(['Popen', 'MyUnpickler', 'ShellTask', 'FileDownloader', '_Backdoor'])(
    'tells that it runs something: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBe('runs code or a command, by its name');
    },
  );

  it.each(['EvalDataset', 'Shelling', 'LoadImages', 'OpenCLIP', 'FileDataset', 'System'])(
    'tells nothing: %s',
    (name) => {
      expect(tellingVerb(name, false)).toBeUndefined();
    },
  );

  it('of the author’s own script tells nothing', () => {
    expect(tellingVerb('Popen', true)).toBeUndefined();
  });
});

describe('a dotted name', () => {
  const reason = (module: string, name: string) => dangerousName(module.split('.'), name.split('.'));

  it.each([
    ['mylib', '__class__', 'reaches an internal of Python by a double underscore'],
    ['mylib', 'Thing.__init__', 'reaches an internal of Python by a double underscore'],
    ['mylib.__init__', 'Thing', 'imports a module with double underscores'],
    ['mylib.__main__', 'Thing', 'imports a module with double underscores'],
    ['mylib.os', 'thing', 'reaches a module of the system through another one'],
    ['a.b.subprocess', 'thing', 'reaches a module of the system through another one'],
    ['mylib', 'os', 'reaches another module through this one'],
    ['mylib', '_os', 'reaches another module through this one'],
    ['mylib', 'Thing.sys.modules', 'reaches another module through this one'],
    ['mylib', 'numpy', 'reaches another module through this one'],
    ['mylib', 'Thing.run_command', 'runs code or a command, by its name'],
  ])('%s %s %s', (module, name, why) => {
    expect(reason(module, name)).toBe(why);
  });

  it.each([
    ['__main__', 'Net'],
    ['__mp_main__', 'Net'],
    ['__torch__.torch.nn', 'Linear'],
    ['mylib', 'Thing._private'],
    ['mylib', '__half'],
    ['mylib', 'half__'],
    ['mylib.systems', 'Net'],
    ['mylib.queue', 'Net'],
    ['mylib', 'profile'],
    ['__main__', 'load_data'],
  ])('%s %s tells nothing', (module, name) => {
    expect(reason(module, name)).toBeUndefined();
  });
});
