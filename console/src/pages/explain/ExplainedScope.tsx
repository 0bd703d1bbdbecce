import { makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Explained } from './ExplainedObject.tsx';

const text = words.explain;

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px' } });

interface ExplainedScopeProps {
  readonly explained: Explained;
}

/** Who assigned it, and each condition with the value that was held against it. */
export function ExplainedScope({ explained }: ExplainedScopeProps) {
  const { scope } = explained;
  if (scope === null) return null;
  return (
    <Section title={text.sections.scope}>
      <Grants explained={explained} />
      <Conditions scope={scope} />
    </Section>
  );
}

function Grants({ explained: { grants } }: ExplainedScopeProps) {
  const styles = useStyles();
  const { how, role: roleHeader, since: sinceHeader, by: byHeader } = text.grantColumns;
  if (grants.length === 0) return <Text>{text.noAssignments}</Text>;
  return (
    <PlainTable label={text.assignments} headers={[how, roleHeader, sinceHeader, byHeader]}>
      {grants.map(({ role, entitles, group, since, by }) => (
        <TableRow key={`${group?.objectId ?? group?.name ?? ''} ${role}`}>
          <TableCell className={styles.cell}>{group === null ? text.directly : text.through(group.name)}</TableCell>
          <TableCell className={styles.cell}>{entitles ? role : text.noAccess(role)}</TableCell>
          <TableCell className={styles.cell}>{since === null ? text.nothing : timeText(since)}</TableCell>
          <TableCell className={styles.cell}>{by === null ? text.nothing : actorText(by)}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function Conditions({ scope }: { readonly scope: NonNullable<Explained['scope']> }) {
  const styles = useStyles();
  const { condition, holds: holdsHeader, seen: seenHeader } = text.conditionColumns;
  const rows = [
    ...scope.conditions.map((each) => ({ ...each, seen: '' })),
    ...scope.clauses.map(({ filter, attribute, operator, value, seen, holds }) => ({
      text: text.clause(filter, `${attribute} ${operator}${value === null ? '' : ` '${value}'`}`),
      holds,
      seen: seen ?? text.nothing,
    })),
  ];
  return (
    <PlainTable
      label={text.conditions}
      headers={[condition, holdsHeader, seenHeader]}
      widths={['60%', '96px']}
      minWidth="480px"
    >
      {rows.map((row) => (
        <TableRow key={row.text}>
          <TableCell className={styles.cell}>{row.text}</TableCell>
          <TableCell>
            <StatusBadge tone={row.holds ? 'good' : 'warning'}>{row.holds ? text.yes : text.no}</StatusBadge>
          </TableCell>
          <TableCell className={styles.cell}>{row.seen}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
