/** A day, in ISO and as the reader’s language writes it: `2026-11-21 (21 November 2026)`. */
export const Dated = ({ day }: { readonly day: string }) => (
  <time dateTime={day}>
    {day} ({local(day)})
  </time>
);

function local(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? 'no day'
    : new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
