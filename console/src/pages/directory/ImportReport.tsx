import { Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportProblems, wrongRows } from './ImportProblems.tsx';

const text = words.directory.import;

/** What an import did, and what it left out and why. */
export function ImportReport({ report }: { readonly report: ReplyOf<'importDirectory'> }) {
  const { refusal, problems, refused, ignoredColumns } = report;
  if (refusal !== null) {
    return (
      <Notice intent="error" title={text.heldAtApply}>
        {refusal}
        <ImportProblems problems={problems} />
      </Notice>
    );
  }
  return (
    <>
      <Notice intent="success" title={text.doneTitle} />
      <ImportCounts counts={report} label={text.doneTitle} />
      {refused.length === 0 ? null : (
        <Notice intent="warning" title={text.refusedTitle(refused.length)}>
          <ImportProblems problems={refused} />
        </Notice>
      )}
      {problems.length === 0 ? null : (
        <Notice intent="warning" title={text.problemsTitle(wrongRows(problems))}>
          {text.problemsLeftOut}
          <ImportProblems problems={problems} />
        </Notice>
      )}
      {ignoredColumns.length === 0 ? null : <Text size={200}>{text.ignored(ignoredColumns.join(', '))}</Text>}
    </>
  );
}
