import { nameOf, titleOf } from '../factor/request.ts';

/** The format's file: it recognises a signature of its own and asks a person for the rest. It works as it stands. */
export const formatFile = (id: string): string => `import { type Coverage, defineFormat } from '../format.ts';

/** What a file of this format starts with: put the true signature here. */
const SIGNATURE = '${id.toUpperCase()}!';

/** ${titleOf(id)}: say here what its loaders execute. */
export default defineFormat({
  id: '${id}',
  title: '${titleOf(id)}',
  recognises: ({ head }) => [...SIGNATURE].every((character, at) => head[at] === character.charCodeAt(0)),
  async inspect({ source }, session): Promise<Coverage> {
    const start = await source.read(0, SIGNATURE.length + 1);
    if (start.length <= SIGNATURE.length) return 'whole';
    session.report({
      id: '${id}-unread',
      severity: 'incomplete',
      message: 'Assay does not read what follows the signature of this format yet',
      offset: SIGNATURE.length,
    });
    return 'partial';
  },
});
`;

/** The format's test: what it takes for its own, and that what it does not read is never green. */
export function testFile(id: string): string {
  const name = nameOf(id);
  return `import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import ${name} from '#scanner/inspect/formats/${id}';
import { inspect } from '#scanner/inspect/inspect';
import { utf8 } from '#scanner/selftest/assemble/bytes';
import { judge } from '#shared/files/globals/judge';

const verdictOn = async (text: string): Promise<string> =>
  (await inspect(memorySource(utf8(text)), { name: 'a.bin', judge, formats: [${name}] })).verdict;

describe('${id}', () => {
  it('is recognised by its signature, and not by less', async () => {
    expect(await verdictOn('${id.toUpperCase()}!')).toBe('no-issues-found');
    expect(await verdictOn('${id.toUpperCase()}')).toBe('incomplete');
  });

  it('is never green where something was not read', async () => {
    expect(await verdictOn('${id.toUpperCase()}!more')).toBe('incomplete');
  });
});
`;
}

/**
 * The list of formats with one more at its end, and its import. A sentence for people when the name is taken or the list
 * is not as expected.
 */
export function withFormat(index: string, id: string): { readonly text: string } | string {
  const name = nameOf(id);
  if (new RegExp(`^import .*\\b${name}\\b.* from`, 'm').test(index))
    return `the name ${name} is taken in scanner/inspect/formats.ts`;
  const list = /FORMATS: readonly InspectFormat\[\] = \[([\s\S]*?)\];/.exec(index);
  if (!list) return 'scanner/inspect/formats.ts holds no list of formats to add to';
  const entries = (list[1] ?? '').trim().replace(/,$/, '');
  const grown = list[0].replace(/\[([^\]]*)\];$/, `[${entries === '' ? '' : `${entries}, `}${name}];`);
  return { text: `import ${name} from './formats/${id}.ts';\n${index.replace(list[0], grown)}` };
}
