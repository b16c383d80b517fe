import type { InspectionFinding } from '#shared/facts/inspection';

const nameOf = ({ id, where, global = '', call = '', message }: InspectionFinding): string =>
  `${id}\0${where}\0${global}\0${call}\0${message}`;

/** Findings up to a limit: what says the same as an earlier one counts with it, and past the limit the least grave go. */
export class KeptFindings {
  readonly list: InspectionFinding[] = [];
  readonly #limit: number;
  readonly #places = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(finding: InspectionFinding): void {
    const name = nameOf(finding);
    const same = this.#places.get(name);
    const earlier = same === undefined ? undefined : this.list[same];
    if (earlier && same !== undefined)
      this.list[same] = { ...earlier, count: (earlier.count ?? 1) + (finding.count ?? 1) };
    else if (this.list.length < this.#limit) this.#places.set(name, this.list.push(finding) - 1);
    else if (finding.severity === 'dangerous' || finding.severity === 'incomplete') this.#replaceLesser(finding, name);
  }

  #replaceLesser(finding: InspectionFinding, name: string): void {
    const lastOf = (...severities: readonly string[]) =>
      this.list.findLastIndex(({ severity }) => severities.includes(severity));
    const lesser = lastOf('note', 'caution');
    // Whatever else is there, danger is told: hundreds of streams that cannot be read must not crowd it out.
    const place = lesser < 0 && finding.severity === 'dangerous' ? lastOf('incomplete') : lesser;
    const before = this.list[place];
    if (!before) return;
    this.#places.delete(nameOf(before));
    this.#places.set(name, place);
    this.list[place] = finding;
  }
}
