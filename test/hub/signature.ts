import { createHmac } from 'node:crypto';
import { asList, asNumber, asObject, asText, parseJson } from './json.ts';

const key = 'the stand-in signs with a key everyone can read';

/** The query of a signed file address; a range present at signing is written into the policy and binds it. */
export function signPath(path: string, expires: number, range: string | null): string {
  const condition = {
    DateLessThan: { 'AWS:EpochTime': expires },
    ...(range === null ? {} : { ByteRange: { ExpectedHeader: range } }),
  };
  const policy = Buffer.from(JSON.stringify({ Statement: [{ Resource: path, Condition: condition }] })).toString(
    'base64url',
  );
  const query = new URLSearchParams({ 'X-Xet-Cas-Uid': 'public', Expires: String(expires), Policy: policy });
  return `${query}&Signature=${signatureOf(path, policy)}&Key-Pair-Id=K2L8F4GPSG1IFC`;
}

/** Why a signed address may not be used for this request; undefined when it may. */
export function refuseSignature(url: URL, range: string | null, nowSeconds: number): string | undefined {
  const policy = url.searchParams.get('Policy') ?? '';
  if (url.searchParams.get('Signature') !== signatureOf(url.pathname, policy)) return 'Auth failed: invalid signature';
  const condition = conditionOf(policy);
  const expires = asNumber(asObject(condition?.DateLessThan)?.['AWS:EpochTime']) ?? 0;
  if (nowSeconds >= expires) return 'Auth failed: request has expired';
  const bound = asText(asObject(condition?.ByteRange)?.ExpectedHeader);
  return bound !== undefined && bound !== range ? 'Auth failed: invalid range' : undefined;
}

function conditionOf(policy: string) {
  const parsed = asObject(parseJson(Buffer.from(policy, 'base64url').toString()));
  return asObject(asObject(asList(parsed?.Statement)[0])?.Condition);
}

function signatureOf(path: string, policy: string): string {
  return createHmac('sha256', key).update(`${path}\n${policy}`).digest('base64url');
}
