import { Button, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { clauseText, type Filter } from './scope-draft.ts';

type Test = ReplyOf<'testScope'>;
type Judged = ReplyOf<'explainScope'>;

const text = words.scope;

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
  cell: { overflowWrap: 'anywhere' },
  clauses: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

interface ScopeCountProps {
  readonly params: { readonly application: string; readonly object: 'User' | 'Group' };
  readonly filters: readonly Filter[];
  readonly disabled: boolean;
}

/** Who is in scope with these filters and who is not, and why one person is: before anything is saved. */
export function ScopeCount({ params, filters, disabled }: ScopeCountProps) {
  const styles = useStyles();
  const test = useAct('testScope');
  const explain = useAct('explainScope');
  const [who, setWho] = useState('');
  const { object } = params;
  const ask = async () => {
    if (who.trim() !== '') await explain.run({ params, body: { filters, who: who.trim() } });
  };
  return (
    <Section title={text.who}>
      <Text className={styles.lead}>{text.whoLead}</Text>
      <div className={styles.row}>
        <Button disabledFocusable={disabled || test.busy} onClick={() => void test.run({ params, body: { filters } })}>
          {test.busy ? text.counting : text.count}
        </Button>
      </div>
      <ProblemNotice problem={test.problem} />
      <div aria-live="polite">{test.reply === undefined ? null : <Counted test={test.reply} />}</div>
      <Form problem={explain.problem} onSubmit={() => void ask()}>
        <div className={styles.row}>
          <TextField
            name="who"
            label={text.person[object]}
            hint={text.personHint[object]}
            value={who}
            disabled={disabled}
            onChange={setWho}
          />
          <Button type="submit" disabledFocusable={disabled || explain.busy}>
            {text.ask}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{explain.reply === undefined ? null : <Why judged={explain.reply} />}</div>
    </Section>
  );
}

function Counted({ test }: { readonly test: Test }) {
  if (test.looked === 0) return <Text>{text.nobody}</Text>;
  return (
    <>
      <ScopeNumbers test={test} />
      {test.complete ? null : <Notice intent="warning">{text.incomplete(test.looked)}</Notice>}
      {(['leaving', 'out', 'in'] as const).map((side) => (
        <Sample
          key={side}
          side={side === 'leaving' && test.leaversKept ? text.kept : text.sides[side]}
          people={test.samples[side]}
        />
      ))}
    </>
  );
}

/** In, out, and what that means for accounts, as numbers. */
export function ScopeNumbers({ test: { counts, leaversKept } }: { readonly test: Test }) {
  const sides = (['in', 'out', 'joining', 'leaving'] as const).filter(
    (side) => side === 'in' || side === 'out' || counts[side] > 0,
  );
  const label = (side: (typeof sides)[number]) => (side === 'leaving' && leaversKept ? text.kept : text.sides[side]);
  return (
    <PlainTable label={text.who} headers={sides.map(label)}>
      <TableRow>
        {sides.map((side) => (
          <TableCell key={side}>
            <Text weight="semibold">{counts[side].toLocaleString(language)}</Text>
          </TableCell>
        ))}
      </TableRow>
    </PlainTable>
  );
}

function Sample({ side, people }: { readonly side: string; readonly people: readonly Judged[] }) {
  const styles = useStyles();
  if (people.length === 0) return null;
  const title = text.some(side, people.length);
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <PlainTable label={title} headers={[text.columnsWho.name, text.columnsWho.why]} widths={['35%', undefined]}>
        {people.map((person) => (
          <TableRow key={person.objectId}>
            <TableCell className={styles.cell}>{person.name}</TableCell>
            <TableCell className={styles.cell}>{person.text}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}

function Why({ judged }: { readonly judged: Judged }) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{judged.inScope ? text.inScope(judged.name) : text.outOfScope(judged.name)}</Text>{' '}
      <Text>{judged.text}</Text>
      {judged.clauses.length === 0 ? null : (
        <ul className={styles.clauses}>
          {judged.clauses.map((clause) => (
            <li key={`${clause.filter} ${clauseText(clause)}`}>
              {clause.filter}: {clauseText(clause)} → {text.holds(clause.holds)},{' '}
              {clause.seen === null ? text.empty : text.seen(clause.seen)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
