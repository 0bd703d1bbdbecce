import { Button, TableCell, TableRow } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { RetentionDialog } from './RetentionDialog.tsx';

const text = words.privacy.retention;

export type Retention = ReplyOf<'listRetention'>['kinds'][number];

/** How long each kind of data is kept, and what cutting it means. */
export function RetentionPage() {
  const list = useEndpoint('listRetention');
  const may = useMay();
  const [edited, setEdited] = useState<Retention | undefined>(undefined);
  const { columns } = text;
  const kinds = list.data?.kinds ?? [];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      loading={list.isPending}
      problem={list.error}
      onRetry={() => void list.refetch()}
    >
      <PlainTable
        label={text.title}
        headers={[columns.kind, columns.days, columns.usual, columns.bounds, columns.what, words.shared.commands]}
        widths={['22%', '80px', '100px', '110px', undefined, '110px']}
        minWidth="860px"
        maxWidth="1100px"
        size="medium"
      >
        {kinds.map((each) => (
          <TableRow key={each.kind}>
            <TableCell>{text.kinds[each.kind]}</TableCell>
            <TableCell>{each.days.toLocaleString(language)}</TableCell>
            <TableCell>{each.usual.toLocaleString(language)}</TableCell>
            <TableCell>{text.bounds(each.least, each.most)}</TableCell>
            <TableCell>{each.what}</TableCell>
            <TableCell>
              {may('setRetention') ? (
                <Button size="small" aria-label={text.changeOf(text.kinds[each.kind])} onClick={() => setEdited(each)}>
                  {text.change}
                </Button>
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {edited === undefined ? null : <RetentionDialog retention={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
