import { gitFile } from '../files.ts';
import { asList, asObject, asText, asTexts, type Json, type JsonObject, parseJson } from '../json.ts';
import type { HubFile, HubModel, InferenceProvider, Scan, ScanStatus, SecurityFileStatus } from '../model.ts';
import type { HubOwner } from '../owner.ts';
import { factsOf } from './from-body.ts';
import { islandProps, unescapeHtml } from './html.ts';

const head = '8110d98ad896c995124f3bc44b2f8dd695a4d252';

/** The model behind the recorded file page: facts from its header, the file itself, its scans and its commit. */
export function blobPageModel(header: Json, page: string): HubModel {
  const model = asObject(asObject(header)?.model) ?? {};
  const stats = asObject(asObject(header)?.discussionsStats);
  return {
    ...factsOf(asText(model.id) ?? '', { ...model, sha: head }),
    files: [recordedFile(page), ...namedFiles(model)],
    widgetData: model.widgetData ?? null,
    inferenceProviderMapping: asList(model.availableInferenceProviders).map(providerOf),
    recordedDiscussions: { discussions: [], count: stats?.total, start: 0, numClosedDiscussions: stats?.closed },
  };
}

/** The organization that owns it, as it was that day. */
export function blobPageOwner(header: Json): HubOwner {
  const author = asObject(asObject(header)?.author) ?? {};
  return {
    type: author.type === 'user' ? 'user' : 'org',
    name: asText(author.name) ?? '',
    _id: asText(author._id) ?? '',
    fullname: asText(author.fullname) ?? '',
    avatarUrl: asText(author.avatarUrl) ?? '',
    isEnterprise: author.isEnterprise === true,
    followerCount: Number(author.followerCount),
  };
}

/** The page shows the whole file, so its bytes can be had back from the lines with their colours taken off. */
function recordedFile(page: string): HubFile {
  const content = asObject(parseJson(islandProps(page, 'BlobContent')));
  const badge = asObject(parseJson(islandProps(page, 'ScanStatusBadge')));
  const commit = asObject(asObject(parseJson(islandProps(page, 'LastCommit')))?.commitLast);
  const lines = asTexts(content?.lines).map((line) => unescapeHtml(line.replace(/<\/?span[^>]*>/g, '')));
  return {
    ...gitFile(asText(badge?.filePath) ?? '', lines.join('\n')),
    security: verdict(asObject(badge?.scanStatus) ?? {}),
    lastCommit: {
      id: asText(asObject(commit?.commit)?.id) ?? '',
      title: asText(commit?.title) ?? '',
      date: asText(commit?.date) ?? '',
    },
  };
}

/** Files the page names without showing them. */
function namedFiles(model: JsonObject): HubFile[] {
  const first = asText(asObject(asList(model.availableInferenceProviders)[0])?.adapterWeightsPath) ?? '';
  const count = Number(/-of-(\d+)\./.exec(first)?.[1] ?? 0);
  const shards = Array.from({ length: count }, (_, at) =>
    first.replace(/-\d{5}-/, `-${String(at + 1).padStart(5, '0')}-`),
  );
  return ['.gitattributes', 'LICENSE', 'README.md', 'config.json', ...shards].map((path) => ({ path }));
}

function providerOf(item: Json): InferenceProvider {
  const provider = asObject(item);
  return {
    provider: asText(provider?.provider) ?? '',
    status: provider?.modelStatus === 'live' ? 'live' : 'staging',
    providerId: asText(provider?.providerId) ?? '',
    task: asText(provider?.task) ?? '',
  };
}

/** A recorded security status, scanner by scanner. */
export function verdict(recorded: JsonObject): SecurityFileStatus {
  const scanners = ['jFrogScan', 'protectAiScan', 'avScan', 'pickleImportScan', 'virusTotalScan'] as const;
  const scans = scanners.flatMap((name) => {
    const scan = asObject(recorded[name]);
    return scan === undefined ? [] : [[name, scanOf(scan)] as const];
  });
  return { status: statusOf(recorded.status), ...Object.fromEntries(scans) };
}

function scanOf(scan: JsonObject): Scan {
  const { status, pickleImports, ...rest } = scan;
  const imports = asList(pickleImports).map((item) => importOf(asObject(item) ?? {}));
  return { ...rest, status: statusOf(status), ...(pickleImports !== undefined && { pickleImports: imports }) };
}

function importOf(item: JsonObject) {
  const safety = item.safety === 'dangerous' || item.safety === 'suspicious' ? item.safety : 'innocuous';
  return { module: asText(item.module) ?? '', name: asText(item.name) ?? '', safety } as const;
}

/** A recorded scan status; `unscanned` when it is none the Hub knows. */
export function statusOf(value: Json | undefined): ScanStatus {
  const known: readonly ScanStatus[] = ['safe', 'queued', 'error', 'caution', 'suspicious', 'unsafe'];
  return known.find((status) => status === value) ?? 'unscanned';
}
