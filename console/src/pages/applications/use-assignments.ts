import { useEndpoint } from '../../api/use-endpoint.ts';
import { useEndlessRows } from '../../components/endless-rows.ts';
import type { RowSource } from '../../components/row-source.ts';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import type { Application } from './ApplicationFrame.tsx';
import { type Assignment, assignmentKey } from './assignment.ts';

/** Who is assigned and fits the search in the address: read on as the window comes near the end. */
export function useAssignments({ application }: Application): RowSource<Assignment> {
  const [search] = useQueryPart('search');
  const wanted = search.trim();
  return useEndlessRows(
    'listAssignments',
    (page) => ({
      params: { application: String(application) },
      query: { ...page, ...(wanted === '' ? {} : { search: wanted }) },
    }),
    ({ assignments, next }) => ({ rows: assignments, next }),
  );
}

/** How many assignments wait until somebody provisions them; 0 until it is known. */
export function useWaitingAssignments({ application }: Application): number {
  const call = { params: { application: String(application) }, query: { limit: 1 } };
  return useEndpoint('listAssignments', call).data?.waiting ?? 0;
}

/** Of the rows that were read those that are chosen. */
export function chosenOf({ total = 0, row }: RowSource<Assignment>, selection: Selection): readonly Assignment[] {
  return Array.from({ length: total }, (_, index) => row(index)).filter(
    (each): each is Assignment => each !== undefined && selection.has(assignmentKey(each)),
  );
}
