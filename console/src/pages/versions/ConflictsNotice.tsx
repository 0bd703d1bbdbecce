import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { ConflictsTable } from './ConflictsTable.tsx';

const { draft: text } = words.versions;
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
      <ConflictsTable label={text.conflicts} conflicts={conflicts} mine={columns.mine} theirs={columns.theirs} />
    </>
  );
}
