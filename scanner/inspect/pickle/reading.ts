import { type ByteSource, memorySource, ReadError, slice } from '../byte-source.ts';
import type { Coverage, Session } from '../format.ts';
import { HEAD } from '../limits.ts';
import { type Constant, Constants } from './constant-queue.ts';
import { disassemble } from './disassemble.ts';
import { asFinding, Findings, type Sighting } from './findings.ts';
import { type Global, Globals } from './globals.ts';
import type { Shared } from './machine.ts';
import { Memory } from './memory.ts';
import { Nodes } from './nodes.ts';
import { dotted } from './python.ts';
import { isPickleByItself } from './recognise.ts';
import { stepped } from './steps.ts';
import { Values } from './values.ts';
import { Window } from './window.ts';

/** A code object as `marshal` writes it: its type, then the number of its arguments, which is small. */
const isMarshalled = (head: Uint8Array): boolean =>
  (head[0] === 0xe3 || head[0] === 0x63) && head.length > 16 && head[2] === 0 && head[3] === 0 && head[4] === 0;

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
    const window = new Window(source, windowSize, session);
    const nodes = new Nodes();
    const { effort } = session;
    const globals = new Globals(session.judge, effort);
    this.shared = {
      window,
      nodes,
      globals,
      values: new Values(window, nodes, globals, effort),
      judge: session.judge,
      effort,
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
      const coverage = await this.#open(constant);
      if (coverage === 'partial') this.partial = true;
      if (constant.unless && coverage !== 'whole') this.findings.add(constant.unless);
    }
    if (constants.overflowed)
      this.incomplete('unread-budget', 'It holds more byte strings that may be pickles than are opened', 0);
    if (this.shared.values.exhausted)
      this.incomplete(
        'unread-budget',
        'Its calls and their arguments take so long to think through that not all of them were',
        0,
      );
  }

  /** Hands what was seen to the session. */
  async tell(): Promise<void> {
    for (const global of this.shared.globals.list) this.#imported(global);
    for (const { sighting, count } of this.findings.all())
      this.session.report(asFinding(sighting, count, await this.#disassembly(sighting)));
  }

  async #open(constant: Constant): Promise<Coverage> {
    const { name, offset, length, steps } = constant;
    const source = typeof offset === 'number' ? slice(this.source, offset, length) : memorySource(offset);
    if (steps.length === 0 && constant.cut !== true) return this.#inside(constant, source);
    const whole = constant.cut === true && typeof offset === 'number' ? await this.#line(offset) : length;
    if (whole === undefined) return 'not-this';
    const { constants } = this.session.limits;
    this.#decoded += whole;
    if (this.#decoded > constants) {
      this.incomplete(
        'unread-budget',
        'Its encoded constants are larger in all than are decoded',
        typeof offset === 'number' ? offset : 0,
      );
      return 'partial';
    }
    const held = typeof offset === 'number' ? await this.source.read(offset, whole) : offset;
    const bytes = await stepped(held, steps, constants - this.#decoded, this.session);
    this.#decoded += bytes?.length ?? 0;
    return bytes ? this.#inside({ ...constant, name }, memorySource(bytes)) : 'not-this';
  }

  /** The length of a line that was not held; undefined when it ends with the stream. */
  async #line(offset: number): Promise<number | undefined> {
    const end = await this.shared.window.endOfLine(offset);
    return end === null ? undefined : end - offset;
  }

  async #inside({ name, offset, byLooks }: Constant, source: ByteSource): Promise<Coverage> {
    if (byLooks && !isPickleByItself(await source.read(0, HEAD), source.size)) return 'not-this';
    const coverage = await this.session.within(name, source);
    if (coverage !== 'not-this') return coverage;
    const head = await source.read(0, 32);
    if (isMarshalled(head))
      this.findings.add({
        id: 'compiled-code',
        severity: 'note',
        message: `What it hands on (${name}) holds compiled Python code`,
        offset: typeof offset === 'number' ? offset : 0,
        from: null,
      });
    return coverage;
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
