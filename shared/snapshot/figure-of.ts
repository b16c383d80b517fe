import type { Benchmark } from '#shared/capability/benchmark';
import type { Holding } from '#shared/capability/holdings';
import type { CapabilityFigure } from '#shared/facts/capability';
import { plain } from '#shared/text/plain';

/** A figure as reports tell it. What sources wrote is made harmless here, once. */
export function figureOf(benchmark: Benchmark, holding: Holding): CapabilityFigure {
  const { chosen, score, interval, others } = holding;
  return {
    id: benchmark.id,
    benchmark: nameOf(benchmark),
    value: chosen.value,
    unit: chosen.unit,
    score,
    interval: interval && { low: interval[0], high: interval[1] },
    tier: benchmark.tier,
    lowerIsBetter: benchmark.better === 'lower',
    lists: { ...benchmark.lists },
    class: chosen.class,
    link: chosen.link,
    setting: plain(settingOf(chosen), 120),
    source: plain(chosen.source, 60),
    url: webOnly(chosen.url),
    retrieved: chosen.retrieved,
    run: chosen.run,
    others: others.length,
  };
}

/** An address that may be linked; empty for any that is not of the web. */
export const webOnly = (url: string): string => (url.startsWith('https://') ? plain(url, 500) : '');

const nameOf = ({ title, variant }: Benchmark): string =>
  variant === null || title.includes(variant) ? title : `${title} ${variant}`;

const settingOf = ({ effort, scaffold, tools, setting }: Holding['chosen']): string =>
  [effort === null ? null : `effort ${effort}`, scaffold, tools === true ? 'with tools' : null, setting]
    .filter((part) => part !== null)
    .join(', ');
