interface Props {
  /** Id of a factor or a ceiling. */
  readonly id: string;
  /** What the rule is of, for those who hear the link without what stands around it. */
  readonly of: string;
  readonly children: string;
}

/** A number, linked to the rule that made it on the page of the methodology. */
export const RuleLink = ({ id, of, children }: Props) => (
  <a
    className="rule"
    href={`/boards.html#tab=methodology&rule=${encodeURIComponent(id)}`}
    target="_blank"
    aria-label={`${children}: the rule of ${of}`}
    rel="noopener"
  >
    {children}
  </a>
);
