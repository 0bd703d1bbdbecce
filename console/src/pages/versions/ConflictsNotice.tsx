import { TableCell, TableRow } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';

const { usual, draft: text } = words.versions;
const { conflictColumns: columns } = text;

interface ConflictsNoticeProps {
  readonly conflicts: ReplyOf<'updateDraft'>['conflicts'];
}

/** What draft and current version both changed, after an update. */
export function ConflictsNotice({ conflicts }: ConflictsNoticeProps) {
  if (conflicts.length === 0) return null;
  return (
    <>
      <Notice intent="warning" title={text.conflictsTitle(conflicts.length)} />
      <PlainTable
        label={text.conflicts}
        minWidth="640px"
        headers={[columns.path, columns.base, columns.mine, columns.theirs]}
      >
        {conflicts.map(({ path, base, mine, theirs }) => (
          <TableRow key={path}>
            <TableCell>{path}</TableCell>
            <TableCell>{base ?? usual}</TableCell>
            <TableCell>{mine ?? usual}</TableCell>
            <TableCell>{theirs ?? usual}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}
