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
      minWidth="860px"
      widths={['110px', '110px', undefined, undefined, '190px', '130px']}
      headers={[columns.version, columns.state, columns.changes, columns.note, columns.at, columns.by]}
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
          <TableCell>{timeText(version.at)}</TableCell>
          <TableCell>{actorText(version.author)}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
