import { useState } from 'react';
import { documentHtml } from '#shared/document/html';
import { documentMarkdown } from '#shared/document/markdown';
import { justify } from '#shared/justify/justify';
import { findRole, ROLES } from '#shared/justify/roles';
import { subjectOf } from '#shared/justify/subject';
import type { ShownReport } from '../messages.ts';

interface Props {
  readonly reports: readonly ShownReport[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A report that justifies the choice of one of the compared models: copied as Markdown, or saved as a page to print. */
export function DecisionBar({ reports, now }: Props) {
  const [wanted, setWanted] = useState('');
  const [roleId, setRoleId] = useState<string>(ROLES[0].id);
  const [said, setSaid] = useState('');
  const chosen = reports.find(({ model }) => model.id === wanted) ?? reports[0];
  if (!chosen) return null;
  const others = reports.filter((report) => report !== chosen).map(subjectOf);
  const page = () =>
    justify({
      chosen: subjectOf(chosen),
      others,
      against: others.map(({ id }) => id),
      picked: 'The other models of the comparison.',
      role: findRole(roleId) ?? ROLES[0],
      date: new Date(now()).toISOString().slice(0, 10),
    });
  const copy = (): void => {
    navigator.clipboard.writeText(documentMarkdown(page())).then(
      () => setSaid('Copied the report as Markdown.'),
      (error: unknown) => setSaid(`Not copied: ${String(error)}`),
    );
  };
  return (
    <form className="decision" aria-label="Report for a decision" onSubmit={(event) => event.preventDefault()}>
      <strong>Report for a decision</strong>
      <label htmlFor="decision-model">Chosen</label>
      <select id="decision-model" value={chosen.model.id} onChange={(event) => setWanted(event.target.value)}>
        {reports.map(({ model }) => (
          <option key={model.id} value={model.id}>
            {model.id}
          </option>
        ))}
      </select>
      <label htmlFor="decision-role">For</label>
      <select id="decision-role" value={roleId} onChange={(event) => setRoleId(event.target.value)}>
        {ROLES.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="button" onClick={copy}>
        Copy report
      </button>
      <button type="button" onClick={() => save(documentHtml(page()), chosen.model.id)}>
        Save report to print
      </button>
      <span role="status">{said}</span>
    </form>
  );
}

/** Hands the page to the reader as a file; nothing of it leaves the browser. */
function save(html: string, id: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `assay-${id.replace(/[^\w.-]+/g, '-')}.html`;
  link.click();
  // The browser takes the file after the click: taken away at once, there would be nothing to take.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
