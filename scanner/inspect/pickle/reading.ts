import { type ByteSource, memorySource, ReadError, slice } from '../byte-source.ts';
import type { Coverage, Session } from '../format.ts';
import { type Constant, Constants } from './constant-queue.ts';
import { disassemble } from './disassemble.ts';
import { base64, hex } from './encodings.ts';
import { asFinding, Findings, type Sighting } from './findings.ts';
import { type Global, Globals } from './globals.ts';
import type { Shared } from './machine.ts';
import { Memory } from './memory.ts';
import { Nodes } from './nodes.ts';
import { dotted } from './python.ts';
import { latin1 } from './text.ts';
import { Values } from './values.ts';
import { Window } from './window.ts';

/** What reading the pickles of one part has in common, and what comes of it. */
export class Reading {
  readonly source: ByteSource;
  readonly session: Session;
  readonly findings = new Findings();
  readonly shared: Shared;
  /** Something could not be read, which a finding explains. */
  partial = false;
  #decoded = 0;

  constructor(source: ByteSource, session: Session, windowSize?: number) {
    this.source = source;
    this.session = session;
    const window = new Window(source, windowSize, session.signal);
    const nodes = new Nodes();
    const globals = new Globals(session.judge);
    this.shared = {
      window,
      nodes,
      globals,
      values: new Values(window, nodes, globals),
      judge: session.judge,
      memory: new Memory(),
      dtypes: [],
      storages: new Map(),
      tensors: [],
      constants: new Constants(),
      extensions: new Map(),
      report: (sighting, call) => this.findings.add(sighting, call),
      refersTo: (key, bytes) => session.refersTo(key, bytes),
    };
  }

  /** Tells that the reading stopped, or that its loader would. */
  incomplete(id: string, message: string, offset: number): void {
    this.partial = true;
    this.findings.add({ id, severity: 'incomplete', message, offset, from: null });
  }

  /** Opens the byte strings that may be pickles. */
  async openConstants(): Promise<void> {
    const { constants } = this.shared;
    for (const constant of constants.take()) {
      if (!constants.mayOpen(constant.length)) break;
      const coverage = await this.#open(constant);
      if (coverage === 'partial') this.partial = true;
      if (constant.unless && coverage !== 'whole') this.findings.add(constant.unless);
    }
    if (constants.overflowed)
      this.incomplete('unread-budget', 'It holds more byte strings that may be pickles than are opened', 0);
    if (this.shared.values.exhausted)
      this.incomplete(
        'unread-budget',
        'Its calls are given the same large values so often that they are not all read',
        0,
      );
  }

  /** Hands what was seen to the session. */
  async tell(): Promise<void> {
    for (const global of this.shared.globals.list) this.#imported(global);
    for (const { sighting, count } of this.findings.all())
      this.session.report(asFinding(sighting, count, await this.#disassembly(sighting)));
  }

  async #open({ name, offset, length, decode }: Constant): Promise<Coverage> {
    if (typeof offset !== 'number') return this.session.within(name, memorySource(offset));
    const stretch = slice(this.source, offset, length);
    if (decode === null) return this.session.within(name, stretch);
    this.#decoded += length;
    if (this.#decoded > this.session.limits.constants) {
      this.incomplete('unread-budget', 'Its encoded constants are larger in all than are decoded', offset);
      return 'partial';
    }
    const text = latin1(await stretch.read(0, length));
    const bytes = decode === 'hex' ? (hex(text) ?? base64(text)) : base64(text);
    return bytes ? this.session.within(name, memorySource(bytes)) : 'not-this';
  }

  #imported(global: Global): void {
    const { judgement, module, name, offset, from, called, fetched, reported } = global;
    const harmlesslyCalled = called > 0 && called >= fetched;
    if (judgement.tier === 'vetted' || reported || harmlesslyCalled || module === '') return;
    const full = dotted(module, name);
    const dangerous = judgement.tier === 'dangerous';
    this.findings.add({
      id: dangerous ? 'dangerous-import' : 'unvetted-import',
      severity: dangerous ? 'dangerous' : 'caution',
      message: `Loading it imports ${full}, which ${judgement.reason}`,
      offset,
      from,
      global: full,
      ...(judgement.advisory === undefined ? {} : { advisory: judgement.advisory }),
    });
  }

  async #disassembly({ from, offset }: Sighting): Promise<string[]> {
    if (from === null) return [];
    try {
      return await disassemble(this.source, from, offset);
    } catch (error) {
      // A finding stands without its opcodes, when they cannot be read a second time.
      if (error instanceof ReadError) return [];
      throw error;
    }
  }
}
