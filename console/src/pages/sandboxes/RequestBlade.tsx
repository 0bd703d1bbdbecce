import { makeStyles, tokens } from '@fluentui/react-components';
import { Blade } from '../../components/Blade.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { ClientRequest } from './RequestsPage.tsx';

const text = words.clients;
const { facts } = text;

const useStyles = makeStyles({
  body: { margin: 0, fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface RequestBladeProps {
  readonly request: ClientRequest;
  readonly onClose: () => void;
}

/** One request: who asked for what, how it was answered and why. */
export function RequestBlade({ request, onClose }: RequestBladeProps) {
  const styles = useStyles();
  const { credential, excerpt } = request;
  const told = [
    { label: facts.at, value: timeText(request.at) },
    { label: facts.answer, value: String(request.status) },
    { label: facts.problem, value: request.problem ?? '' },
    { label: facts.code, value: request.code ?? '' },
    { label: facts.habits, value: habitsOf(request) },
    { label: facts.took, value: text.took(request.took) },
    { label: facts.client, value: request.client },
    { label: facts.credential, value: credential === null ? text.noCredential : (credential.name ?? credential.id) },
    { label: facts.id, value: request.request },
  ];
  return (
    <Blade open title={`${request.method} ${request.path}`} onClose={onClose}>
      <Facts facts={told.filter(({ value }) => value !== '')} />
      {excerpt === null ? null : (
        <Section title={facts.body}>
          <pre className={styles.body}>{excerpt}</pre>
        </Section>
      )}
    </Blade>
  );
}

/** What it was forgiven; of a bulk request with the operations that had it. */
function habitsOf({ habits, habitOperations }: ClientRequest): string {
  const places = new Map(habitOperations.map(({ habit, operations }) => [habit, operations]));
  return habits.map((habit) => text.habitIn(habit, places.get(habit) ?? [])).join(', ');
}
