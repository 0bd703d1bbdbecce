import { useEndpoint } from '../../api/use-endpoint.ts';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { useParam } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { EntryDetail } from './EntryDetail.tsx';

/** One entry of the log as a page of its own. */
export function EntryPage() {
  const entry = useParam('entry');
  const { data, error } = useEndpoint('getLogEntry', { params: { entry } });
  const list = { label: words.logs.title, to: '/logs' };
  if (data === undefined && error?.status === 404) {
    return <NotThere title={words.logs.notFoundTitle} problem={error} list={list} />;
  }
  return (
    <Page title={data === undefined ? words.logs.title : words.logs.open(data.identity)} trail={[list]}>
      <EntryDetail entry={entry} />
    </Page>
  );
}
