import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import { fromPython2 } from '#shared/files/globals/python2';

describe('names of Python 2', () => {
  it.each([
    ['__builtin__', 'xrange', 'builtins', 'range'],
    ['__builtin__', 'set', 'builtins', 'set'],
    ['copy_reg', '_reconstructor', 'copyreg', '_reconstructor'],
    ['urllib', 'urlopen', 'urllib.request', 'urlopen'],
    ['commands', 'getoutput', 'subprocess', 'getoutput'],
    ['exceptions', 'ValueError', 'builtins', 'ValueError'],
    ['itertools', 'izip', 'builtins', 'zip'],
    ['cPickle', 'loads', 'pickle', 'loads'],
  ])('%s.%s is %s.%s', (module, name, toModule, toName) => {
    expect(fromPython2(module, name)).toEqual([toModule, toName]);
  });

  it('leave names of Python 3 alone', () => {
    expect(fromPython2('builtins', 'range')).toBeUndefined();
    expect(fromPython2('torch', 'FloatStorage')).toBeUndefined();
  });

  it('are judged in both spellings, the graver one wins whatever the protocol claims', () => {
    for (const protocol of [0, 2, 3, 4, 5]) {
      expect(judge.global('__builtin__', 'execfile', protocol).tier).toBe('dangerous');
      expect(judge.global('urllib', 'urlretrieve', protocol).tier).toBe('dangerous');
      expect(judge.global('httplib', 'HTTPSConnection', protocol).tier).toBe('dangerous');
      expect(judge.global('UserDict', 'IterableUserDict', protocol).tier).toBe('vetted');
      expect(judge.global('exceptions', 'StandardError', protocol).tier).toBe('vetted');
    }
  });
});
