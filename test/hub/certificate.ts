import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = [
  'huggingface.co',
  '*.huggingface.co',
  'hf.co',
  '*.hf.co',
  '*.aws.cdn.hf.co',
  '*.gcp.cdn.hf.co',
  'api.github.com',
  'localhost',
];

/** A key and a self-signed certificate for the hosts the stand-in answers for; throws when openssl is not installed. */
export function makeCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-hub-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
        ...['-subj', '/CN=stand-in hub', '-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: 'pipe' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch (cause) {
    throw new Error('HTTPS needs the openssl program to make a certificate: install it, or serve without TLS.', {
      cause,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
