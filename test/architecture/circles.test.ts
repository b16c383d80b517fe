import { describe, expect, it } from 'vitest';
import { circlesIn } from './circles.ts';
import { importsOf, type Source } from './sources.ts';

const source = (path: string, ...lines: string[]): Source => {
  const text = lines.join('\n');
  return { path, text, imports: importsOf(path, text) };
};
const circles = (...sources: Source[]) => circlesIn(sources).map((message) => message.split(': ')[0]);

describe('circles of imports', () => {
  it('are named file by file, with what to do', () =>
    expect(
      circlesIn([
        source('shared/a.ts', "import { b } from './b.ts';"),
        source('shared/b.ts', "import { c } from '#scanner/c';"),
        source('scanner/c.ts', "import { a } from '#shared/a';"),
      ]),
    ).toEqual([
      'shared/a.ts → shared/b.ts → scanner/c.ts → shared/a.ts: a circle. Move what both sides need, types too, into a file that imports neither.',
    ]));

  it.each([
    ["import type { A } from './a.ts';", 'types'],
    ["export { a } from './a.ts';", 'exports'],
    ["import './a.ts';", 'effects'],
    ["const a = await import('./a.ts');", 'late imports'],
  ])('%s closes one', (line) =>
    expect(circles(source('x/a.ts', "import { b } from './b.ts';"), source('x/b.ts', line))).toEqual([
      'x/a.ts → x/b.ts → x/a.ts',
    ]),
  );

  it('leave out the way that leads into them', () =>
    expect(
      circles(
        source('x/entry.ts', "import './a.ts';"),
        source('x/a.ts', "import './b.ts';"),
        source('x/b.ts', "import './a.ts';"),
      ),
    ).toEqual(['x/a.ts → x/b.ts → x/a.ts']));

  it('are found all, also behind files that were seen', () =>
    expect(
      circles(
        source('x/a.ts', "import './b.ts';", "import './c.ts';"),
        source('x/b.ts', "import './a.ts';"),
        source('x/c.ts', "import './b.ts';", "import './d.ts';"),
        source('x/d.ts', "import './d.ts';"),
      ),
    ).toEqual(['x/a.ts → x/b.ts → x/a.ts', 'x/d.ts → x/d.ts']));

  it('are not two ways to one file, nor packages', () =>
    expect(
      circles(
        source('x/a.ts', "import './b.ts';", "import './c.ts';", "import 'react';"),
        source('x/b.ts', "import './d.ts';"),
        source('x/c.ts', "import './d.ts';", "import type { D } from './d.ts';"),
        source('x/d.ts', "import 'react';"),
      ),
    ).toEqual([]));
});
