import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: 'remote-code',
  title: 'Code run on loading',
  category: 'security',
  weight: 15,
  since: '1.0.0',
  primary: true,
  evidence: 'inspection',
  needs: ['remoteCode'],
  docs: {
    why: 'With trust_remote_code the repository’s own Python runs on your machine, and may change with the next commit.',
    how: 'The tag `custom_code` and the `auto_map` of the configuration.',
    fix: 'Contribute the architecture to the library, so that the model loads without remote code.',
  },
  evaluate({ remoteCode }) {
    const { autoMap, tagged } = remoteCode;
    if (autoMap.length === 0 && !tagged) return { score: 1, summary: 'Loads without code of its own' };
    const evidence = autoMap.slice(0, 10).map((value) => ({ label: 'auto_map', value }));
    return { score: 0.15, summary: 'Loading runs Python code of the repository (trust_remote_code)', evidence };
  },
});
