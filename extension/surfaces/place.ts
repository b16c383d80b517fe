/** Where the badge goes, relative to the point where the host stands in the flow. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The parts of a DOMRect that placing needs. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The title's line of pills: its own box, and the box and right margin of the last pill. */
export interface TitleLine {
  readonly title: Box;
  readonly last: Box | null;
  readonly lastMargin: number;
}

/** Size of the badge and its distance from the last pill; the style sheet of the page reserves exactly this. */
export interface Reserved {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/**
 * The point that the reserved box has in the title: behind the last pill where the line has room, else at the start of
 * a line of its own at the bottom. The box itself is a pseudo-element, which the DOM does not measure.
 */
export function placeInTitle({ title, last, lastMargin }: TitleLine, reserved: Reserved): Place {
  const bottom = title.bottom - reserved.height;
  if (!last) return { x: title.left, y: bottom };
  const x = last.right + lastMargin + reserved.gap;
  if (x + reserved.width > title.right + 0.5) return { x: title.left, y: bottom };
  return { x, y: (last.top + last.bottom - reserved.height) / 2 };
}

/** Measures a title: the last of its children that takes space. */
export function measureTitle(title: Element): TitleLine {
  const last = [...title.children].findLast((child) => child.getClientRects().length > 0);
  return {
    title: title.getBoundingClientRect(),
    last: last?.getBoundingClientRect() ?? null,
    lastMargin: last ? Number.parseFloat(getComputedStyle(last).marginRight) || 0 : 0,
  };
}
