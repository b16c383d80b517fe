import type { Event } from '#shared/history/event';
import { moment } from '#shared/text/ages';

/** What happened, the newest first; grave things say so in words. */
export const EventList = ({ events }: { readonly events: readonly Event[] }) => (
  <ul className="events" aria-label="What happened">
    {events.toReversed().map(({ at, kind, text, grave }) => (
      <li key={`${at} ${text}`} data-event={kind}>
        <small>
          {moment(at)} · {kind}
        </small>
        {grave && <b>Grave: </b>}
        {text}
      </li>
    ))}
  </ul>
);
