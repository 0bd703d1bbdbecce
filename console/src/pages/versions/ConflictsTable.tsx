import { TableCell, TableRow } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';

const { usual, draft } = words.versions;

interface ConflictsTableProps {
  readonly label: string;
  readonly conflicts: ReplyOf<'updateDraft'>['conflicts'];
  /** What the two sides are called. */
  readonly mine: string;
  readonly theirs: string;
}

/** What two sides changed, each otherwise. */
export function ConflictsTable({ label, conflicts, mine: ours, theirs: others }: ConflictsTableProps) {
  const { path: what, base: before } = draft.conflictColumns;
  return (
    <PlainTable label={label} minWidth="640px" headers={[what, before, ours, others]}>
      {conflicts.map(({ path, base, mine, theirs }) => (
        <TableRow key={path}>
          <TableCell>{path}</TableCell>
          <TableCell>{base ?? usual}</TableCell>
          <TableCell>{mine ?? usual}</TableCell>
          <TableCell>{theirs ?? usual}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
