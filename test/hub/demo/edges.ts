import { gitFile, largeFile } from '../files.ts';
import type { HubModel } from '../model.ts';
import { demoModel } from './build.ts';
import type { DemoClock } from './clock.ts';
import { cleanByTwo, failed } from './scans.ts';
import { safetensors } from './weights.ts';

const escapeCharacter = '\u001b';

/** Repositories made to trip careless readers. */
export function edgeModels(clock: DemoClock): HubModel[] {
  return [hostileCard(clock), manyFiles(clock), strangeNames(clock)];
}

/** Markup, scripts, terminal escapes and text that runs backwards, in every field an author controls. */
function hostileCard(clock: DemoClock): HubModel {
  const script = '<script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">';
  return demoModel(clock, {
    id: 'prankster/readme-art',
    bornDaysAgo: 190,
    changedDaysAgo: 150,
    downloads: 7,
    likes: 1,
    pipeline_tag: 'text-generation"><b>bold</b>',
    library_name: '__proto__',
    cardData: {
      license: '"><script>alert(1)</script>',
      language: ['en', `${escapeCharacter}]0;owned\u0007`, '\u202egnp.exe'],
      base_model: '../../etc/passwd',
      license_link: 'javascript:alert(1)',
      datasets: 'constructor',
      tags: [`${escapeCharacter}[2J${escapeCharacter}[31mred`, script, ''],
      'model-index': 'not a list',
      co2_eq_emissions: -1,
    },
    modelIndex: [
      {
        name: script,
        results: [{ dataset: { name: script, type: '' }, metrics: [{ type: 'accuracy', value: 'NaN' }] }],
      },
    ],
    evalResults: [{ error: script }],
    config: { model_type: script, architectures: 'not a list' },
    card: `# ${script}\n\n${escapeCharacter}[31mRed in a terminal${escapeCharacter}[0m and ${escapeCharacter}]8;;https://example.org\u0007a link${escapeCharacter}]8;;\u0007\n\n[click](javascript:alert(1)) ![x](x" onerror="alert(1))\n\n\u202eThis runs backwards\u202c\n\n<style>body{display:none}</style>\n`,
    files: [
      gitFile('"><img src=x onerror=alert(1)>.txt', 'x'),
      gitFile(`${escapeCharacter}[31mred.txt`, 'x'),
      { ...gitFile('config.json', '{"model_type": "bert", }'), security: failed },
    ],
    discussions: [
      {
        num: 1,
        title: script,
        author: 'prankster',
        status: 'open',
        createdAt: clock.at(100),
        isPullRequest: false,
        numComments: 0,
      },
      {
        num: 2,
        title: 'Who wrote this?',
        status: 'closed',
        createdAt: clock.at(99),
        isPullRequest: false,
        numComments: 1,
      },
    ],
  });
}

/** More files than one page of the tree holds. */
function manyFiles(clock: DemoClock): HubModel {
  const header = safetensors('F32', { weight: [16, 16] });
  const steps = Array.from({ length: 1_100 }, (_, at) => String(at * 100).padStart(6, '0'));
  return demoModel(clock, {
    id: 'tidewater/checkpoints-archive',
    bornDaysAgo: 820,
    changedDaysAgo: 640,
    downloads: 61,
    likes: 4,
    library_name: 'pytorch',
    cardData: { license: 'bsd-3-clause' },
    card: '# Every hundredth step\n',
    files: steps.map((step) => ({
      ...largeFile(`step-${step}.safetensors`, header.content, header.size),
      security: cleanByTwo,
    })),
  });
}

/** Names that break careless addresses, and a file with nothing in it. */
function strangeNames(clock: DemoClock): HubModel {
  const names = [
    'notes #1.md',
    'with space.bin',
    'größe/模型 weights.safetensors',
    'a%2Fb.txt',
    'plus+and&question?.txt',
    "it's.txt",
  ];
  return demoModel(clock, {
    id: 'tidewater/odd-file-names',
    bornDaysAgo: 500,
    changedDaysAgo: 499,
    downloads: 15,
    cardData: { license: 'unknown' },
    card: '# Odd file names\n',
    files: [
      ...names.map((name) => ({ ...largeFile(name, `content of ${name}`), security: cleanByTwo })),
      gitFile('empty.txt', ''),
      largeFile('empty.bin', ''),
      gitFile('folder/# heading.py', 'print("hello")\n'),
    ],
  });
}
