import { type ReactNode, useId } from 'react';
import { FORMATS } from '#shared/files/formats';
import { PROFILES } from '#shared/methodology/profiles';
import type { Visited } from '../../board-messages.ts';
import { type BoardState, FIRST_STATE, VISITED } from '../../board-state.ts';
import type { Change } from './use-board-state.ts';

interface Props {
  readonly state: BoardState;
  readonly change: Change;
  readonly models: readonly Visited[];
}

/** What of a list is shown. */
export function Filters({ state, change, models }: Props) {
  const { list, text, licence, open, measured, size, price } = state;
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Field title="Name">
        {(id) => (
          <input id={id} type="search" value={text} onChange={(event) => change({ text: event.target.value })} />
        )}
      </Field>
      <Field title="Licence">
        {(id) => (
          <input
            id={id}
            type="search"
            value={licence}
            placeholder="apache"
            onChange={(event) => change({ licence: event.target.value })}
          />
        )}
      </Field>
      <Field title={list === VISITED ? 'At most, GB of weights' : 'At most, B parameters'}>
        {(id) => <Amount id={id} value={size} set={(next) => change({ size: next })} />}
      </Field>
      {list !== VISITED && (
        <>
          <Field title="At most, $ a million tokens">
            {(id) => <Amount id={id} value={price} set={(next) => change({ price: next })} />}
          </Field>
          <label className="check">
            <input type="checkbox" checked={open} onChange={(event) => change({ open: event.target.checked })} /> Open
            weights
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={measured}
              onChange={(event) => change({ measured: event.target.checked })}
            />{' '}
            Measured by others
          </label>
        </>
      )}
      <VisitedFields state={state} change={change} models={models} />
      <button type="button" className="quiet" onClick={() => change({ ...FIRST_STATE, list })}>
        Show all
      </button>
    </form>
  );
}

interface FieldProps {
  readonly title: string;
  /** Draws the control under the id that the label names. */
  readonly children: (id: string) => ReactNode;
}

function Field({ title, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {children(id)}
    </div>
  );
}

interface AmountProps {
  readonly id: string;
  readonly value: number | null;
  readonly set: (value: number | null) => void;
}

const Amount = ({ id, value, set }: AmountProps) => (
  <input
    id={id}
    type="number"
    min="0"
    step="any"
    value={value ?? ''}
    onChange={(event) => set(event.target.value === '' ? null : Math.max(0, Number(event.target.value)))}
  />
);

const LEVELS = ['high', 'medium', 'low'] as const;

/** What is known of visited models only: the weights of the composite, format and confidence. */
function VisitedFields({ state, change, models }: Props) {
  const formats = [...new Set(models.flatMap((model) => model.formats ?? []))].sort();
  const titleOf = (id: string): string => FORMATS.find((format) => format.id === id)?.title ?? id;
  return (
    <fieldset>
      <legend>Of models you visited</legend>
      <Choice
        title="Profile"
        value={state.profile}
        any="as in the options"
        of={PROFILES.map(({ id, title }) => [id, title])}
        set={(profile) => change({ profile })}
      />
      <Choice
        title="Format"
        value={state.format}
        any="any"
        of={formats.map((id) => [id, titleOf(id)])}
        set={(format) => change({ format })}
      />
      <Choice
        title="Confidence"
        value={state.confidence}
        any="any"
        of={LEVELS.map((level) => [level, level])}
        set={(confidence) => change({ confidence })}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly value: string;
  readonly any: string;
  readonly of: readonly (readonly [id: string, title: string])[];
  readonly set: (value: string) => void;
}

// A value of the address that is no longer there is shown all the same, so that nobody wonders why the list is empty.
const Choice = ({ title, value, any, of, set }: ChoiceProps) => (
  <Field title={title}>
    {(id) => (
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{any}</option>
        {of.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {value !== '' && !of.some(([id]) => id === value) && <option value={value}>{value}</option>}
      </select>
    )}
  </Field>
);
