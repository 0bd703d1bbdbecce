import { makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { valueText } from '../applications/mapping-draft.ts';
import type { Explained } from './ExplainedObject.tsx';

const text = words.explain;
type Value = Explained['values'][number];

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere', paddingTop: '4px', paddingBottom: '4px', verticalAlign: 'top' },
  trace: { margin: 0, paddingInlineStart: '16px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  summary: { fontSize: tokens.fontSizeBase200 },
});

/** Each mapped attribute: source values, the trace of its expression, the value, what was written and what the application shows. */
export function ExplainedValues({ explained: { values, at } }: { readonly explained: Explained }) {
  const styles = useStyles();
  if (values.length === 0) return null;
  const isPast = at !== null;
  const { target, source, value, written, shown, note } = text.valueColumns;
  const headers = isPast ? [target, source, value, note] : [target, source, value, written, shown, note];
  return (
    <Section title={text.sections.values}>
      <PlainTable label={text.sections.values} headers={headers} widths={['18%', '28%']} minWidth="760px">
        {values.map((one) => (
          <TableRow key={one.target}>
            <TableCell className={styles.cell}>{one.target}</TableCell>
            <TableCell className={styles.cell}>
              <Source value={one} />
            </TableCell>
            <TableCell className={styles.cell}>{valueText(one.value)}</TableCell>
            {isPast ? null : (
              <>
                <TableCell className={styles.cell}>{valueText(one.written)}</TableCell>
                <TableCell className={styles.cell}>{valueText(one.shown)}</TableCell>
              </>
            )}
            <TableCell className={styles.cell}>
              <InShort value={one} isPast={isPast} />
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </Section>
  );
}

function InShort({ value: { changed, drifted, note }, isPast }: { readonly value: Value; readonly isPast: boolean }) {
  return (
    <>
      {changed ? <StatusBadge tone="info">{isPast ? text.sent : text.toBeSent}</StatusBadge> : null}
      {drifted ? <StatusBadge tone="warning">{text.drifted}</StatusBadge> : null}
      {changed || drifted || note !== '' || isPast ? null : <Text size={200}>{text.same}</Text>}
      {note === '' ? null : (
        <Text size={200} block>
          {note}
        </Text>
      )}
    </>
  );
}

/** The mapping as it is written; an expression opens to what each of its parts gives. */
function Source({ value: { source, reads, steps } }: { readonly value: Value }) {
  const styles = useStyles();
  const parts = steps.filter((step) => !step.text.startsWith('['));
  return (
    <>
      <Text>{source === '' ? text.nothing : source}</Text>
      {parts.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{text.trace}</summary>
          <ul className={styles.trace}>
            {reads.map(({ name, value }) => (
              <li key={name}>
                [{name}] {text.is} <b>{valueText(value)}</b>
              </li>
            ))}
            {parts.toReversed().map((step) => (
              <li key={`${step.position} ${step.end}`}>
                {step.text} {text.gives} <b>{step.problem ?? valueText(step.value)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
