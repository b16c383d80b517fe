import { asList, asObject, asText, type Json, type JsonObject } from '../json.ts';
import type { HubFile, HubModel, SecurityRepoStatus } from '../model.ts';
import { statusOf, verdict } from './blob-page.ts';
import { identity } from './from-body.ts';

/** Models of which the scan answers were recorded; the first also has its discussions and one file's scans. */
export function scannedModels(read: (name: string) => Json): HubModel[] {
  const street = 'mcpotato/42-eicar-street';
  const queued = 'recorded/queued-new-repo';
  const streetScan = scanAnswer(read('scan__mcpotato-42-eicar-street.json'));
  return [
    gpt2(read),
    {
      id: street,
      ...identity(street, {}),
      author: 'mcpotato',
      files: filesWithIssues(streetScan),
      securityRepoStatus: streetScan,
    },
    {
      id: queued,
      ...identity(queued, {}),
      author: 'recorded',
      files: [],
      securityRepoStatus: scanAnswer(read('scan__queued-new-repo.json')),
    },
  ];
}

function gpt2(read: (name: string) => Json): HubModel {
  const security = verdict(asObject(read('securityFileStatus__gpt2.TRANSCRIBED.json')) ?? {});
  const discussions = asObject(read('discussions__openai-community-gpt2__2026-03.TRANSCRIBED.json')) ?? {};
  const names = [
    '.gitattributes',
    'README.md',
    'config.json',
    'merges.txt',
    'model.safetensors',
    'tokenizer.json',
    'vocab.json',
  ];
  return {
    id: 'openai-community/gpt2',
    _id: '621ffdc036468d709f17434d',
    sha: '607a30d783dfa663caf39e06633721c8d4cfcd7e',
    author: 'openai-community',
    createdAt: '2022-03-02T23:29:04.000Z',
    lastModified: '2024-02-19T10:57:45.000Z',
    formerIds: ['gpt2'],
    files: [...names.map((path) => ({ path })), { path: 'pytorch_model.bin', security }],
    securityRepoStatus: scanAnswer(read('scan__openai-community-gpt2.json')),
    recordedDiscussions: discussions,
  };
}

function scanAnswer(value: Json): SecurityRepoStatus {
  const body = asObject(value);
  const issues = asList(body?.filesWithIssues).map((item) => issueOf(asObject(item)));
  return { scansDone: body?.scansDone === true, filesWithIssues: issues };
}

function issueOf(item: JsonObject | undefined) {
  return { path: asText(item?.path) ?? '', level: statusOf(item?.level) };
}

function filesWithIssues(scan: SecurityRepoStatus): HubFile[] {
  return scan.filesWithIssues.map(({ path, level }) => ({ path, security: { status: level } }));
}
