import { describe, expect, it } from 'vitest';
import { author } from '../../shared/review/sample.ts';
import { desk } from './desk.ts';

/** A desk with a trusted author, an unknown one, and a review of each. */
async function shelf() {
  const { files, run, hub } = desk();
  const [ada, eve] = [await author(), await author()];
  files.set('keys.txt', `${ada.key} Ada Example\n`);
  const [mine, theirs] = [await ada.sign(), await eve.sign()];
  files.set('ada.json', JSON.stringify(mine));
  files.set('eve.json', JSON.stringify(theirs));
  files.set('forged.json', JSON.stringify({ ...mine, verdict: { ...mine.verdict, rating: 'recommended' } }));
  files.set('all.json', JSON.stringify([mine, theirs]));
  const kept = () => [...files.keys()].filter((path) => path.startsWith('assay-history.jsonl.reviews/'));
  const review = async (...line: string[]) => {
    const ran = await run(['review', ...line]);
    expect(hub.log).toEqual([]);
    return ran;
  };
  return { files, ada, review, kept };
}

const TRUST = ['--trust', 'keys.txt'];

describe('assay review verify', () => {
  it('says of every check whether it passed, and what failed', async () => {
    const { review, ada, kept } = await shelf();
    const good = await review('verify', 'ada.json', ...TRUST, '-f', 'json');
    expect([good.code, JSON.parse(good.out)]).toMatchObject([
      0,
      { state: 'trusted', review: { author: { name: 'Ada Example' } } },
    ]);
    const unknown = await review('verify', 'ada.json');
    expect([unknown.code, unknown.out.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining(`the key ${ada.key} is not on your list`),
    ]);
    const forged = await review('verify', 'forged.json', ...TRUST);
    expect(forged.code).toBe(1);
    expect(forged.out).toMatch(/✔ shape.*\n.*✔ date.*\n.*✔ key.*\n.*✘ signature {3}it is not by this key/);
    expect(forged.out).toContain('· trust       not reached');
    expect(kept()).toEqual([]);
  });
});

describe('assay review import', () => {
  it('keeps what is verified and trusted, once, and nothing else', async () => {
    const { review, kept, files } = await shelf();
    const { code, out } = await review('import', 'all.json', ...TRUST, '-f', 'json');
    expect([code, JSON.parse(out).map(({ done }: { done: string }) => done)]).toEqual([
      2,
      ['imported', 'not imported'],
    ]);
    const [file = ''] = kept();
    expect(JSON.parse(files.get(file) ?? '')).toEqual(JSON.parse(files.get('ada.json') ?? ''));
    expect((await review('import', 'ada.json', ...TRUST)).out).toContain('trusted, kept already');
    expect((await review('import', 'forged.json', ...TRUST)).code).toBe(1);
    expect(kept()).toEqual([file]);
  });
});

describe('assay review list', () => {
  it('checks what is kept anew: a changed file and a key that is trusted no more are told', async () => {
    const { review, kept, files } = await shelf();
    await review('import', 'ada.json', ...TRUST);
    const good = await review('list', 'acme/anvil', ...TRUST);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('acme/anvil by Ada Example, 2026-11-20')]);
    const [file = ''] = kept();
    const sound = files.get(file) ?? '';
    files.set('keys.txt', '# none\n');
    expect((await review('list', ...TRUST)).code).toBe(2);
    files.set(file, sound.replace('0.75', '0.95'));
    const changed = await review('list', ...TRUST);
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('✘ signature')]);
    expect(changed.out).toContain(file);
  });

  it('ends with 2 when there is none', async () => {
    const { review } = await shelf();
    const { code, out, err } = await review('list', 'acme/anvil', ...TRUST);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('holds no review of acme/anvil');
  });
});

describe('assay review text', () => {
  it('prints the very bytes to sign, with or without a signature in the file', async () => {
    const { review, files } = await shelf();
    const { signature, ...unsigned } = JSON.parse(files.get('ada.json') ?? '');
    files.set('unsigned.json', JSON.stringify(unsigned));
    const { code, out } = await review('text', 'unsigned.json');
    expect([code, (await review('text', 'ada.json')).out]).toEqual([0, out]);
    expect(JSON.parse(out)).toEqual(unsigned);
    const [key, signed] = [unsigned.publicKey, signature].map((text) => Buffer.from(text, 'base64'));
    const imported = await crypto.subtle.importKey('raw', key ?? Buffer.of(), 'Ed25519', false, ['verify']);
    expect(await crypto.subtle.verify('Ed25519', imported, signed ?? Buffer.of(), Buffer.from(out))).toBe(true);
  });
});

describe('assay review that makes no sense', () => {
  it.each([
    [['review'], 64, 'verify, import, list or text?'],
    [['review', 'verfy', 'x'], 64, 'Did you mean assay review verify?'],
    [['review', 'verify'], 64, 'Which file?'],
    [['review', 'text', 'none.json'], 64, 'none.json is no review'],
    [['review', 'verify', 'a', 'b'], 64, 'one word more'],
    [['review', 'import', 'x.json'], 64, 'needs --trust FILE'],
    [['review', 'verify', 'gone.json'], 74, 'ENOENT'],
    [['review', 'verify', 'bad.json'], 64, 'is not JSON'],
    [['review', 'verify', 'none.json'], 64, 'holds 0 reviews'],
    [['review', 'verify', 'none.json', '--trust', 'gone'], 74, 'ENOENT'],
    [['review', 'verify', 'none.json', '--trust', 'bad.json'], 64, '--trust bad.json, line 1'],
  ])('%j ends with %d: %s', async (line, code, message) => {
    const { run, files } = desk();
    files.set('bad.json', '{');
    files.set('none.json', '[]');
    const ran = await run(line);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(message);
  });

  it('shows text of strangers harmlessly', async () => {
    const { run, files } = desk();
    const { sign } = await author();
    const name = 'Eve\u001b[2J\u202e';
    files.set('x.json', JSON.stringify(await sign({ author: { name, role: 'engineer' } })));
    for (const format of ['table', 'json'])
      expect((await run(['review', 'verify', 'x.json', '-f', format])).out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});
