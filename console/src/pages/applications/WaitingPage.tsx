import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { ApplicationFrame } from './ApplicationFrame.tsx';
import { PrincipalLink } from './PrincipalLink.tsx';

type Waiting = ReplyOf<'listWaiting'>['waiting'][number];
type End = Waiting['object'];

const text = words.waiting;

/** References that are not written yet: who waits for whom, and why. */
export function WaitingPage() {
  return (
    <ApplicationFrame page={text.menu} lead={text.lead} flush>
      {({ application }) => <WaitingTable application={String(application)} />}
    </ApplicationFrame>
  );
}

function WaitingTable({ application }: { readonly application: string }) {
  const rows = useEndlessRows(
    'listWaiting',
    (page) => ({ params: { application }, query: page }),
    ({ waiting, next }) => ({ rows: waiting, next }),
  );
  return (
    <VirtualTable
      label={text.menu}
      rows={rows}
      columns={columns}
      rowKey={({ object, path, waitsFor }) => `${keyOf(object)} ${path} ${keyOf(waitsFor)}`}
      empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
    />
  );
}

function keyOf({ objectId, name }: End): string {
  return objectId ?? name;
}

function endCell({ objectId, type, name }: End) {
  return objectId === null ? name : <PrincipalLink objectId={objectId} type={type} name={name} />;
}

/** `urn:…:User:manager` is shown as its attribute. */
function shortPath(path: string): string {
  return path.slice(path.lastIndexOf(':') + 1);
}

const columns: readonly Column<Waiting>[] = [
  { key: 'object', header: text.columns.object, width: '2fr', cell: ({ object }) => endCell(object) },
  { key: 'path', header: text.columns.path, width: '96px', narrow: false, cell: ({ path }) => shortPath(path) },
  { key: 'waitsFor', header: text.columns.waitsFor, width: '2fr', cell: ({ waitsFor }) => endCell(waitsFor) },
  {
    key: 'why',
    header: text.columns.why,
    width: '4fr',
    narrow: false,
    cell: ({ why }) => <span title={why}>{why}</span>,
  },
];
