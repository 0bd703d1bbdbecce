import { TableCell, TableRow, Text } from '@fluentui/react-components';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import type { Mail } from './mail-draft.ts';

const text = words.mail;
const tones: Readonly<Record<string, Tone>> = { sent: 'good', failed: 'bad', waiting: 'waiting', sending: 'info' };

/** What became of the latest mails. */
export function LatestMails({ mails }: { readonly mails: Mail['mails'] }) {
  const { columns } = text;
  if (mails.length === 0) return <Text>{text.noMails}</Text>;
  return (
    <Section title={text.latest}>
      <PlainTable
        label={text.latest}
        headers={[columns.made, columns.recipient, columns.subject, columns.state, columns.why]}
        minWidth="820px"
      >
        {mails.map(({ id, made, recipient, subject, state, failure, due }) => (
          <TableRow key={id}>
            <TableCell>{timeText(made)}</TableCell>
            <TableCell>{recipient}</TableCell>
            <TableCell>{subject}</TableCell>
            <TableCell>
              <StatusBadge tone={tones[state] ?? 'neutral'}>{wordOf(text.states, state)}</StatusBadge>
            </TableCell>
            <TableCell>{failure === null ? '' : due === null ? failure : text.next(failure, timeText(due))}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </Section>
  );
}
