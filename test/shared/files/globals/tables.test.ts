import { describe, expect, it } from 'vitest';
import { ruleOf } from '#shared/files/globals/by-arguments';
import { DANGEROUS } from '#shared/files/globals/dangerous';
import { judge } from '#shared/files/globals/judge';
import { VETTED } from '#shared/files/globals/vetted';

const vetted = VETTED.flatMap(({ names }) =>
  Object.entries(names).flatMap(([modules, list]) =>
    modules.split(' ').flatMap((module) => list.split(' ').map((name) => [module, name] as const)),
  ),
);
const paths = DANGEROUS.flatMap((line) => line.paths.split(' '));

const repeated = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
};

describe('the tables of globals', () => {
  it('give every group and line a reason, in a few plain words', () => {
    const reasons = [...VETTED, ...DANGEROUS].map(({ reason }) => reason);
    expect(reasons.filter((reason) => !/^[a-z][^.]{8,100}$/.test(reason))).toEqual([]);
  });

  it('hold names that Python could have, none of them twice', () => {
    const name = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
    expect(vetted.filter((pair) => !pair.every((part) => name.test(part)))).toEqual([]);
    expect(paths.filter((path) => !name.test(path.replace(/\*$/, '')))).toEqual([]);
    expect(repeated(vetted.map(([module, own]) => `${module}:${own}`))).toEqual([]);
    expect(repeated(paths)).toEqual([]);
  });

  it('never vet what they call dangerous, nor what is judged by its arguments', () => {
    const dangerous = new Set(paths);
    expect(vetted.filter(([module, name]) => dangerous.has(`${module}.${name}`))).toEqual([]);
    expect(vetted.filter(([module, name]) => ruleOf(module, name) !== undefined)).toEqual([]);
  });

  it('vet no name between double underscores, and only the modules of Python 2 and of the future', () => {
    const dunder = /(^|\.)__\w+__(\.|$)/;
    expect(vetted.filter(([, name]) => dunder.test(name))).toEqual([]);
    const modules = vetted.map(([module]) => module).filter((module) => dunder.test(module));
    expect([...new Set(modules)].toSorted()).toEqual(['__builtin__', '__future__']);
  });

  it('are found again, each name in its tier', () => {
    expect(vetted.filter(([module, name]) => judge.global(module, name, 4).tier !== 'vetted')).toEqual([]);
    const lost = paths
      .map((path) => path.replace(/\*$/, 'x'))
      .filter((path) => {
        const cut = path.lastIndexOf('.');
        const [module, name] = cut < 0 ? [path, 'anything'] : [path.slice(0, cut), path.slice(cut + 1)];
        return judge.global(module, name, 4).tier !== 'dangerous' && ruleOf(module, name) === undefined;
      });
    expect(lost).toEqual([]);
  });

  it('give advisories as identifiers of CVE or GHSA', () => {
    const ids = DANGEROUS.flatMap(({ advisory }) => (advisory === undefined ? [] : [advisory]));
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id) => !/^(CVE-\d{4}-\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3})$/.test(id))).toEqual([]);
  });
});
