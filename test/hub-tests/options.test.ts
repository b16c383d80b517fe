import { describe, expect, it } from 'vitest';
import { readOptions } from '#hub/options';

describe('options of the command line', () => {
  it('has sensible defaults', () => {
    expect(readOptions([])).toEqual({ port: 0, tls: false, limits: false, help: false });
  });

  it('reads a folder and a port', () => {
    const options = readOptions(['--recordings', 'data', '--port', '8080', '--tls']);
    expect(options).toMatchObject({ recordings: 'data', port: 8080, tls: true });
  });

  it('says what it does not understand', () => {
    expect(() => readOptions(['--nope'])).toThrow("Unknown option '--nope'");
    expect(() => readOptions(['--port', 'many'])).toThrow('Not a port: many');
  });
});
