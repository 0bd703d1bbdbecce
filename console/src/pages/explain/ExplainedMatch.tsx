import { Text } from '@fluentui/react-components';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { Facts } from '../directory/Facts.tsx';
import type { Explained } from './ExplainedObject.tsx';

const text = words.explain;

/** Which account it is: the link, what the application was asked, and what it found. */
export function ExplainedMatch({ explained: { match, retry } }: { readonly explained: Explained }) {
  if (match === null) return null;
  const { account, questions } = match;
  const facts = text.accountFacts;
  return (
    <Section title={text.sections.match}>
      {match.text === '' ? null : <Text>{match.text}</Text>}
      {match.asked ? null : <Text>{text.notAsked}</Text>}
      {account === null ? null : (
        <Facts
          facts={[
            { label: facts.id, value: account.id },
            { label: facts.origin, value: wordOf(text.origins, account.origin) },
            { label: facts.state, value: account.state },
            { label: facts.at, value: timeText(account.at) },
          ]}
        />
      )}
      {questions.map(({ path, value, found }) => (
        <div key={path}>
          <Text block>{text.asked(path, value)}</Text>
          {found.length === 0 ? <Text>{text.foundNothing}</Text> : null}
          {found.map(({ id, claimedBy }) => (
            <Text key={id} block>
              {text.found(id)} {claimedBy === null ? '' : text.claimed(claimedBy.name)}
            </Text>
          ))}
        </div>
      ))}
      {retry === null ? null : (
        <Text>
          {retry.title}. {text.retry(retry.attempts, timeText(retry.next))}
        </Text>
      )}
    </Section>
  );
}
