import { describe, expect, it } from 'vitest';
import { checkDuplicates, checkName } from '#scanner/inspect/entry-names';
import { noted, told } from './build/session.ts';

describe('the name of an entry', () => {
  it.each([
    ['../x', 'climbs out of the folder that it is unpacked into'],
    ['a/../b', 'climbs out of the folder that it is unpacked into'],
    ['a\\..\\b', 'climbs out of the folder that it is unpacked into'],
    ['..', 'climbs out of the folder that it is unpacked into'],
    ['/etc/passwd', 'is an absolute path'],
    ['\\\\server\\share', 'is an absolute path'],
    ['c:x', 'names a drive'],
    ['Z:/x', 'names a drive'],
    ['a.pkl\0.txt', 'holds a NUL, at which some loaders cut it'],
  ])('%j %s', (name, what) => {
    const notes = noted();
    checkName(name, notes.session);
    expect(notes.findings.map(({ message }) => message)).toEqual([`The name of entry ${JSON.stringify(name)} ${what}`]);
  });

  it.each(['a/b.pkl', '...', 'a..b', '..a/b', 'a/..b', './x', 'ab:c', '1:x', 'a\\b', '', 'é/ü'])(
    'may be %j',
    (name) => {
      const notes = noted();
      checkName(name, notes.session);
      expect(notes.findings).toEqual([]);
    },
  );

  it('is told of for each thing that is wrong with it', () => {
    const notes = noted();
    checkName('/../\0', notes.session);
    expect(told(notes)).toEqual(Array.from({ length: 3 }, () => 'caution entry-name'));
  });
});

describe('names that stand twice', () => {
  it.each<[string[], string[]]>([
    [['a', 'b'], []],
    [['a', 'a'], ['a']],
    [['Data.pkl', 'data.PKL'], ['data.pkl']],
    [
      ['a', 'a', 'a', 'b', 'b'],
      ['a', 'b'],
    ],
    [[], []],
  ])('in %j are %j', (names, twice) => {
    const notes = noted();
    const entries = names.map((name) => ({ name }));
    expect([...checkDuplicates(entries, notes.session)]).toEqual(twice);
    expect(notes.findings).toHaveLength(twice.length);
  });

  it('are told among a hundred thousand others, and none of those', () => {
    const notes = noted();
    const entries = Array.from({ length: 100_000 }, (_, at) => ({ name: `archive/data/${at}` }));
    expect(checkDuplicates(entries, notes.session).size).toBe(0);
    const doubled = [...entries, { name: 'ARCHIVE/data/99999' }, { name: 'archive/data/0' }];
    expect([...checkDuplicates(doubled, notes.session)].sort()).toEqual(['archive/data/0', 'archive/data/99999']);
    expect(notes.findings).toHaveLength(2);
  });
});
