import { describe, expect, it } from 'vitest';
import { scanOf } from '#scanner/gather/huggingface/security-status';

const scannersOf = (security: unknown) =>
  Object.fromEntries(scanOf('f', security).scanners.map(({ scanner, status }) => [scanner, status]));

describe('scanOf', () => {
  it('reads the five scanners of today', () => {
    const security = {
      status: 'unsafe',
      avScan: { status: 'safe', version: '1.4.3/27745', message: 'No security issues detected' },
      pickleImportScan: {
        status: 'unsafe',
        pickleImports: [{ module: 'builtins', name: 'exec', safety: 'dangerous' }],
        version: '0.0.32',
      },
      protectAiScan: { status: 'unsafe', message: null, reportLink: 'https://protectai.com/insights/x' },
      jFrogScan: { status: 'caution', message: '', reportLink: '', reportLabel: '' },
      virusTotalScan: { status: 'queued' },
    };
    const scan = scanOf('a.pkl', security);
    expect(scan).toMatchObject({
      path: 'a.pkl',
      status: 'unsafe',
      pickleImports: [{ module: 'builtins', name: 'exec', safety: 'dangerous' }],
    });
    expect(scannersOf(security)).toEqual({
      clamav: 'safe',
      picklescan: 'unsafe',
      protectai: 'unsafe',
      jfrog: 'caution',
      virustotal: 'queued',
    });
    expect(scan.scanners.find(({ scanner }) => scanner === 'protectai')).toMatchObject({
      message: null,
      report: 'https://protectai.com/insights/x',
    });
    expect(scan.scanners.find(({ scanner }) => scanner === 'jfrog')).toMatchObject({ message: null, report: null });
  });

  it('reads the older shape: safe, virusFound, highestSafetyLevel', () => {
    const older = (virusFound: boolean, highestSafetyLevel: string) => ({
      safe: !virusFound && highestSafetyLevel === 'innocuous',
      avScan: { virusFound, virusNames: virusFound ? ['Eicar'] : null },
      pickleImportScan: { highestSafetyLevel, imports: [{ module: 'os', name: 'system', safety: highestSafetyLevel }] },
    });
    expect(scanOf('f', older(false, 'innocuous')).status).toBe('safe');
    expect(scanOf('f', older(true, 'innocuous')).status).toBe('unsafe');
    expect(scannersOf(older(true, 'dangerous'))).toEqual({ clamav: 'unsafe', picklescan: 'unsafe' });
    expect(scannersOf(older(false, 'suspicious'))).toEqual({ clamav: 'safe', picklescan: 'suspicious' });
    expect(scanOf('f', older(false, 'dangerous')).pickleImports).toEqual([
      { module: 'os', name: 'system', safety: 'dangerous' },
    ]);
  });

  it('says that nobody looked where there is no status', () => {
    for (const nothing of [undefined, null])
      expect(scanOf('f', nothing)).toEqual({ path: 'f', status: 'unscanned', scanners: [], pickleImports: [] });
  });

  it.each(['clean', '', 5, null, {}, 'SAFE', 'Safe', true])('never takes the status %o for safe', (status) => {
    expect(scanOf('f', { status, avScan: { status } }).status).toBe('error');
    expect(scannersOf({ status: 'safe', avScan: { status } })).toEqual({ clamav: 'error' });
  });

  it.each(['safe', 5, [], true])('takes %o in place of an object for an error', (security) => {
    expect(scanOf('f', security).status).toBe('error');
    expect(scannersOf({ status: 'safe', jFrogScan: security })).toEqual({ jfrog: 'error' });
  });

  it('takes an import of unknown safety for suspicious, and leaves out what is none', () => {
    const pickleImports = [{ module: 'a', name: 'b', safety: 'fine' }, { module: 'a' }, null, 'os.system'];
    expect(scanOf('f', { status: 'safe', pickleImportScan: { status: 'safe', pickleImports } }).pickleImports).toEqual([
      { module: 'a', name: 'b', safety: 'suspicious' },
    ]);
  });

  it('keeps a dangerous import that is buried under a flood of harmless ones', () => {
    const harmless = Array.from({ length: 10_000 }, (_, at) => ({ module: 'm', name: `n${at}`, safety: 'innocuous' }));
    const pickleImports = [...harmless, { module: 'os', name: 'system', safety: 'dangerous' }];
    const scan = scanOf('f', { status: 'unsafe', pickleImportScan: { status: 'unsafe', pickleImports } });
    expect(scan.pickleImports).toHaveLength(2_000);
    expect(scan.pickleImports[0]).toEqual({ module: 'os', name: 'system', safety: 'dangerous' });
  });

  it.each(['http://a.example', 'javascript:alert(1)', 'data:text/html,x', '/relative', 5])(
    'links to no report at %s',
    (reportLink) => {
      expect(scanOf('f', { status: 'safe', avScan: { status: 'safe', reportLink } }).scanners[0]?.report).toBeNull();
    },
  );
});
