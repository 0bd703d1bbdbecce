import { makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { Exchanges } from '../logs/EntryTroubleshooting.tsx';
import type { DemandObject } from './Demanded.tsx';

const text = words.onDemand;

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px' } });

interface StepDetailsProps {
  readonly object: DemandObject;
  readonly step: DemandObject['steps'][number]['name'];
}

/** What a step looked at and found. */
export function StepDetails({ object, step }: StepDetailsProps) {
  switch (step) {
    case 'import':
      return <Properties label={text.steps.import} properties={object.properties} />;
    case 'scope':
      return <Clauses object={object} />;
    case 'match':
      return <Matches object={object} />;
    case 'map':
      return <Values object={object} />;
    case 'export':
      return <Written object={object} />;
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return text.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface PropertiesProps {
  readonly label: string;
  readonly properties: DemandObject['properties'];
}

function Properties({ label, properties }: PropertiesProps) {
  const styles = useStyles();
  if (properties.length === 0) return null;
  return (
    <PlainTable label={label} headers={[text.attribute, text.value]} widths={['40%']}>
      {properties.map(({ name, value }) => (
        <TableRow key={name}>
          <TableCell className={styles.cell}>{name}</TableCell>
          <TableCell className={styles.cell}>{shown(value)}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function Clauses({ object }: { readonly object: DemandObject }) {
  const styles = useStyles();
  return (
    <PlainTable label={text.steps.scope} headers={[text.condition, text.verdict]} widths={['80%']}>
      {object.clauses.map(({ text: condition, holds }) => (
        <TableRow key={condition}>
          <TableCell className={styles.cell}>{condition}</TableCell>
          <TableCell>
            <StatusBadge tone={holds ? 'good' : 'neutral'}>{holds ? text.holds : text.fails}</StatusBadge>
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function Matches({ object }: { readonly object: DemandObject }) {
  const { linked, questions } = object;
  return (
    <>
      {linked === null ? null : (
        <>
          <Text weight="semibold">{text.linked(linked.id)}</Text>
          <Properties label={text.account(linked.id)} properties={linked.properties} />
        </>
      )}
      {questions.map(({ path, value, found }) => (
        <div key={path}>
          <Text>
            {text.asked(path, value)}: {text.found(found.length)}
          </Text>
          {found.map(({ id, claimed, properties }) => (
            <div key={id}>
              <Text weight="semibold">{text.account(id)}</Text> {claimed ? <Text>{text.claimed}</Text> : null}
              <Properties label={text.account(id)} properties={properties} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

function Values({ object }: { readonly object: DemandObject }) {
  const styles = useStyles();
  return (
    <PlainTable
      label={text.steps.map}
      headers={[text.target, text.source, text.before, text.after, text.note]}
      minWidth="720px"
    >
      {object.values.map(({ target, source, before, after, changed, note }) => (
        <TableRow key={target}>
          <TableCell className={styles.cell}>{target}</TableCell>
          <TableCell className={styles.cell}>{source}</TableCell>
          <TableCell className={styles.cell}>{shown(before)}</TableCell>
          <TableCell className={styles.cell}>
            {changed ? <Text weight="semibold">{shown(after)}</Text> : shown(after)}
          </TableCell>
          <TableCell className={styles.cell}>{note}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function Written({ object }: { readonly object: DemandObject }) {
  const { modified, exchanges } = object;
  const changes = modified.map(({ path, before, after }) => ({ path, before: shown(before), after: shown(after) }));
  return (
    <>
      {changes.length === 0 ? null : <ChangesTable label={words.logs.entry.modified} changes={changes} />}
      {exchanges.length === 0 ? null : <Exchanges exchanges={exchanges} />}
    </>
  );
}
