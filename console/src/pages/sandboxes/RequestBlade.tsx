import { makeStyles, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { Blade } from '../../components/Blade.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { ClientRequest } from './RequestTable.tsx';

const text = words.clients;
const { facts } = text;

const useStyles = makeStyles({
  body: { margin: 0, fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  cell: { overflowWrap: 'anywhere' },
});

interface RequestBladeProps {
  readonly request: ClientRequest;
  readonly onClose: () => void;
}

/** One request: what to do where it was refused; who asked for what, how it was answered and why. */
export function RequestBlade({ request, onClose }: RequestBladeProps) {
  const styles = useStyles();
  const { credential, excerpt, refusals, steps } = request;
  const told = [
    { label: facts.at, value: timeText(request.at) },
    { label: facts.answer, value: String(request.status) },
    { label: facts.problem, value: request.problem ?? '' },
    { label: facts.code, value: request.code ?? '' },
    { label: facts.habits, value: habitsOf(request) },
    { label: facts.changes, value: request.changes.map(changeOf).join('; ') },
    { label: facts.took, value: text.took(request.took) },
    { label: facts.client, value: request.client },
    { label: facts.provider, value: request.provider ?? '' },
    { label: facts.credential, value: credential === null ? text.noCredential : (credential.name ?? credential.id) },
    { label: facts.object, value: request.object ?? '' },
    { label: facts.requestId, value: request.requestId },
    { label: facts.id, value: request.request },
  ];
  return (
    <Blade open title={`${request.method} ${request.path}`} onClose={onClose}>
      <Advice request={request} />
      <Facts facts={told.filter(({ value }) => value !== '')} />
      {refusals.length === 0 ? null : (
        <Section title={text.refusals}>
          <PlainTable label={text.refusals} headers={text.refusalColumns} widths={['88px', '88px']}>
            {refusals.map(({ operation, status, code, problem }) => (
              <TableRow key={operation}>
                <TableCell>{operation}</TableCell>
                <TableCell>{status}</TableCell>
                <TableCell className={styles.cell}>{problem ?? code ?? ''}</TableCell>
              </TableRow>
            ))}
          </PlainTable>
        </Section>
      )}
      {steps.length === 0 ? null : (
        <Section title={text.steps}>
          <PlainTable label={text.steps} headers={text.stepColumns} maxWidth="360px">
            {steps.map(({ step, took }) => (
              <TableRow key={step}>
                <TableCell>{step}</TableCell>
                <TableCell>{text.took(took)}</TableCell>
              </TableRow>
            ))}
          </PlainTable>
        </Section>
      )}
      {excerpt === null ? null : (
        <Section title={facts.body}>
          <pre className={styles.body}>{excerpt}</pre>
        </Section>
      )}
      <LearnMore topic="requests" />
    </Blade>
  );
}

/** What happened in plain words, and who mends it where. */
function Advice({ request: { advice, provider } }: { readonly request: ClientRequest }) {
  if (advice === null) return null;
  const told = [
    { label: provider === null ? text.atClient : text.inProvider(provider), value: advice.there ?? '' },
    { label: text.here, value: advice.here ?? '' },
    { label: text.again, value: advice.again ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <Notice intent="warning" title={text.whatHappened}>
        {advice.what}
      </Notice>
      <Section title={text.whatToDo}>
        <Facts facts={told} />
      </Section>
    </>
  );
}

function changeOf({ kind, count, paths }: ClientRequest['changes'][number]): string {
  return text.changed(kind, count, paths);
}

/** What it was forgiven; of a bulk request with the operations that had it. */
function habitsOf({ habits, habitOperations }: ClientRequest): string {
  const places = new Map(habitOperations.map(({ habit, operations }) => [habit, operations]));
  return habits.map((habit) => text.habitIn(habit, places.get(habit) ?? [])).join(', ');
}
