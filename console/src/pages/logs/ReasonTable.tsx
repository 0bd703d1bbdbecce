import { TableCell, TableRow, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { statusTone } from './log-status.ts';

const { reportPage: text, statuses, columns } = words.logs;

/** The most frequent reasons for what did not simply succeed. */
export function ReasonTable({ reasons }: { readonly reasons: ReplyOf<'reportLog'>['reasons'] }) {
  if (reasons.length === 0) return <Text>{text.noReasons}</Text>;
  return (
    <PlainTable
      label={text.reasons}
      headers={[text.reason, columns.status, text.count, text.example]}
      minWidth="560px"
      maxWidth="860px"
    >
      {reasons.map(({ code, title, status, count, example }) => (
        <TableRow key={`${status} ${code}`}>
          <TableCell>
            <Link to="/logs" search={{ code }} title={code}>
              {title}
            </Link>
          </TableCell>
          <TableCell>
            <StatusBadge tone={statusTone(status)} means={meaningOf('log', status)}>
              {wordOf(statuses, status)}
            </StatusBadge>
          </TableCell>
          <TableCell>{count.toLocaleString(language)}</TableCell>
          <TableCell>
            {example === null ? null : (
              <Link to="/logs" search={{ user: example }}>
                {example}
              </Link>
            )}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
