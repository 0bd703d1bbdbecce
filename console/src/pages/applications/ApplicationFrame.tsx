import type { ReactNode } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { ResourceMenu } from '../../components/ResourceMenu.tsx';
import { ResourceTabs } from '../../components/ResourceTabs.tsx';
import { useParam, usePath } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { oktaTabs } from '../okta/okta-tabs.ts';
import { entraEntries } from './entra-entries.tsx';

export type Application = ReplyOf<'getApplication'>;

const { enterprise } = words;

interface ApplicationFrameProps {
  /** What the page is called; left out on the overview. In Okta's words a page of a tab is called as the tab. */
  readonly page?: string;
  /** What Okta calls it, where it is no tab. */
  readonly oktaPage?: string;
  readonly lead?: ReactNode;
  readonly commands?: (application: Application) => ReactNode;
  readonly flush?: boolean;
  readonly children: (application: Application) => ReactNode;
}

/** A page of one application with the way to all its pages, in the application's vocabulary: a menu beside it, or tabs. */
export function ApplicationFrame(props: ApplicationFrameProps) {
  const { page, oktaPage, lead, commands, flush = false, children } = props;
  const id = useParam('application');
  const path = usePath();
  const { data, error, refetch } = useEndpoint('getApplication', { params: { application: id } });
  const list = { label: enterprise.all.title, to: '/applications' };
  if (data === undefined && error?.status === 404) {
    return <NotThere title={enterprise.notFoundTitle} problem={error} list={list} />;
  }
  const name = data?.name ?? '';
  const label = enterprise.menu.label(name);
  const tabs = data?.vocabulary === 'okta' ? oktaTabs(id) : undefined;
  const inOkta = tabs?.find(({ to }) => to === path)?.label ?? (tabs === undefined ? undefined : oktaPage);
  const called = page === undefined ? undefined : (inOkta ?? page);
  const above = [list];
  const trail = called === undefined ? above : [...above, { label: name, to: `/applications/${id}` }];
  const shown = (
    <Page
      title={titleOf(name, called)}
      {...(called === undefined ? {} : { about: called })}
      {...(name === '' ? {} : { kind: enterprise.kind })}
      trail={trail}
      {...(called === undefined ? {} : { crumb: called })}
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
      flush={flush}
      {...(lead === undefined ? {} : { lead })}
      {...(tabs === undefined ? {} : { tabs: <ResourceTabs label={label} entries={tabs} /> })}
      {...(data === undefined || commands === undefined ? {} : { commands: commands(data) })}
    >
      {data === undefined ? null : children(data)}
    </Page>
  );
  if (tabs !== undefined) return shown;
  return (
    <ResourceMenu label={label} entries={entraEntries(id)}>
      {shown}
    </ResourceMenu>
  );
}

/** A page has a heading before the application's name is known, too. */
function titleOf(name: string, page: string | undefined): string {
  if (name === '') return page ?? enterprise.kind;
  return page === undefined ? name : enterprise.pageOf(name, page);
}
