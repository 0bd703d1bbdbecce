import { Link as Act, TableCell, TableRow } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { changesText, type Version } from './version-state.ts';

const text = words.versions;
const { columns } = text;

interface VersionTableProps {
  readonly versions: readonly Version[];
  readonly onOpen: (version: Version) => void;
}

/** Versions, newest first: who, when, why, and what changed. */
export function VersionTable({ versions, onOpen }: VersionTableProps) {
  return (
    <PlainTable
      label={text.menu}
      size="medium"
      minWidth="720px"
      widths={['100px', '100px', '30%', undefined, '180px']}
      headers={[columns.version, columns.state, columns.changes, columns.note, columns.at]}
    >
      {versions.map((version) => (
        <TableRow key={version.version}>
          <TableCell>
            <Act as="button" onClick={() => onOpen(version)}>
              {text.title(version.version)}
            </Act>
          </TableCell>
          <TableCell>
            <StatusBadge tone={version.state === 'current' ? 'good' : 'neutral'}>
              {text.states[version.state]}
            </StatusBadge>
          </TableCell>
          <TableCell style={{ overflowWrap: 'anywhere' }}>{changesText(version)}</TableCell>
          <TableCell style={{ overflowWrap: 'anywhere' }}>{version.note ?? ''}</TableCell>
          <TableCell>
            <div>{timeText(version.at)}</div>
            <div>{actorText(version.author)}</div>
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
