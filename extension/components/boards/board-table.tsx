import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  /** The region's name, for those who do not see it. */
  readonly label: string;
  readonly caption: string;
  /** True where a heading beside the table says the same to the eye. */
  readonly captionHidden?: boolean;
  /** What each column is, from the left. */
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A table with a caption and a head of plain titles. */
export const BoardTable = ({ label, caption, captionHidden = false, columns, children }: Props) => (
  <ScrollRegion label={label}>
    <table>
      <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </ScrollRegion>
);
