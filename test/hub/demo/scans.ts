import type { ScanStatus, SecurityFileStatus } from '../model.ts';

type Import = { module: string; name: string; safety: 'innocuous' | 'suspicious' | 'dangerous' };

const av = { status: 'safe', version: '1.4.3/27745', message: 'No security issues detected' } as const;
const notAPickle = { status: 'unscanned', pickleImports: [], version: '0.0.0' } as const;

/** All five scanners found nothing. */
export const clean: SecurityFileStatus = {
  status: 'safe',
  jFrogScan: { status: 'safe', message: 'Safe model', reportLink: '', reportLabel: '' },
  protectAiScan: {
    status: 'safe',
    message: 'This file has no security findings.',
    reportLink: 'https://protectai.com/insights',
  },
  avScan: av,
  pickleImportScan: notAPickle,
  virusTotalScan: { status: 'safe', message: '0/76 engines detect it as malicious.' },
};

/** Only the two scanners that always report; one message is null, as the Hub sends it. */
export const cleanByTwo: SecurityFileStatus = {
  status: 'safe',
  protectAiScan: { status: 'unscanned', message: null },
  avScan: { status: 'safe', version: '1.4.3/27734' },
  pickleImportScan: notAPickle,
};

/** The scanners have not come round yet, though one of them already has. */
export const queued: SecurityFileStatus = { status: 'queued', avScan: av, pickleImportScan: { status: 'queued' } };

/** A program that a virus scanner is wary of, and that no model scanner can read. */
export const program: SecurityFileStatus = {
  status: 'suspicious',
  avScan: av,
  pickleImportScan: notAPickle,
  virusTotalScan: { status: 'suspicious', message: '4/76 engines detect it as malicious.' },
};

/** The scanners failed. */
export const failed: SecurityFileStatus = {
  status: 'error',
  avScan: { status: 'error', message: 'timeout' },
  pickleImportScan: notAPickle,
};

/** A pickle with these imports, judged so by the Hub. */
export function pickleVerdict(status: ScanStatus, pickleImports: readonly Import[]): SecurityFileStatus {
  return {
    status,
    jFrogScan: {
      status: status === 'unsafe' ? 'unsafe' : 'safe',
      message: status === 'unsafe' ? 'Runs a command when loaded' : '',
    },
    avScan: av,
    pickleImportScan: { status, pickleImports, version: '0.0.32' },
  };
}
