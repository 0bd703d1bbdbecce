import { TableCell, TableRow } from '@fluentui/react-components';
import type { Problem } from '../../api/problem.ts';
import { Notice } from '../../components/Notice.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';

const text = words.configFile.wrong;

/** What is wrong with a file, each at its line and column; nothing where nothing is. */
export function FileMistakes({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  const mistakes = [...problem.fields].filter(([place]) => /^\d+:\d+$/.test(place));
  if (mistakes.length === 0) return <ProblemNotice problem={problem} />;
  return (
    <>
      <Notice intent="error" title={text.title(mistakes.length)} />
      <PlainTable label={text.columns.message} widths={['120px']} headers={[text.columns.place, text.columns.message]}>
        {mistakes.map(([place, message]) => (
          <TableRow key={place}>
            <TableCell>{place}</TableCell>
            <TableCell style={{ overflowWrap: 'anywhere' }}>{message}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}
