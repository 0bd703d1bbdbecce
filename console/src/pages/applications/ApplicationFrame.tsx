import {
  ArrowSyncCircleRegular,
  BeakerSettingsRegular,
  BranchCompareRegular,
  ChatHelpRegular,
  ClipboardTextLtrRegular,
  ContactCardLinkRegular,
  ErrorCircleRegular,
  HistoryRegular,
  HomeRegular,
  KeyMultipleRegular,
  LinkMultipleRegular,
  OptionsRegular,
  PeopleSettingsRegular,
  PeopleTeamRegular,
  PersonArrowRightRegular,
  PersonQuestionMarkRegular,
  PersonTagRegular,
  ShieldErrorRegular,
  TimelineRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { ResourceMenu } from '../../components/ResourceMenu.tsx';
import { useParam } from '../../components/use-address.ts';
import { words } from '../../words.ts';

export type Application = ReplyOf<'getApplication'>;

const { enterprise } = words;

interface ApplicationFrameProps {
  /** What the page is called; left out on the overview. */
  readonly page?: string;
  readonly lead?: ReactNode;
  readonly commands?: (application: Application) => ReactNode;
  readonly flush?: boolean;
  readonly children: (application: Application) => ReactNode;
}

/** A page of one application beside the menu of all its pages. */
export function ApplicationFrame({ page, lead, commands, flush = false, children }: ApplicationFrameProps) {
  const id = useParam('application');
  const { data, error, refetch } = useEndpoint('getApplication', { params: { application: id } });
  const list = { label: enterprise.all.title, to: '/applications' };
  if (data === undefined && error?.status === 404) {
    return <NotThere title={enterprise.notFoundTitle} problem={error} list={list} />;
  }
  const name = data?.name ?? '';
  const above = [list];
  const trail = page === undefined ? above : [...above, { label: name, to: `/applications/${id}` }];
  return (
    <ResourceMenu label={enterprise.menu.label(name)} entries={entriesOf(id)}>
      <Page
        title={titleOf(name, page)}
        {...(name === '' ? {} : { kind: enterprise.kind })}
        trail={trail}
        loading={data === undefined}
        problem={data === undefined ? error : null}
        onRetry={() => void refetch()}
        flush={flush}
        {...(lead === undefined ? {} : { lead })}
        {...(data === undefined || commands === undefined ? {} : { commands: commands(data) })}
      >
        {data === undefined ? null : children(data)}
      </Page>
    </ResourceMenu>
  );
}

/** A page has a heading before the application's name is known, too. */
function titleOf(name: string, page: string | undefined): string {
  if (name === '') return page ?? enterprise.kind;
  return page === undefined ? name : enterprise.pageOf(name, page);
}

function entriesOf(id: string) {
  const { menu } = enterprise;
  const at = (page: string) => `/applications/${id}/${page}`;
  return [
    { label: menu.overview, to: `/applications/${id}`, icon: <HomeRegular fontSize={18} /> },
    { label: menu.properties, to: at('properties'), group: menu.manage, icon: <OptionsRegular fontSize={18} /> },
    { label: menu.owners, to: at('owners'), group: menu.manage, icon: <PeopleSettingsRegular fontSize={18} /> },
    { label: menu.roles, to: at('roles'), group: menu.manage, icon: <PersonTagRegular fontSize={18} /> },
    { label: menu.users, to: at('users'), group: menu.manage, icon: <PeopleTeamRegular fontSize={18} /> },
    { label: menu.signOn, to: at('sign-on'), group: menu.manage, icon: <KeyMultipleRegular fontSize={18} /> },
    {
      label: menu.provisioning,
      to: at('provisioning'),
      group: menu.manage,
      icon: <ArrowSyncCircleRegular fontSize={18} />,
    },
    {
      label: menu.onDemand,
      to: at('on-demand'),
      group: menu.manage,
      icon: <PersonArrowRightRegular fontSize={18} />,
    },
    {
      label: words.explain.menu,
      to: at('explain'),
      group: menu.manage,
      icon: <ChatHelpRegular fontSize={18} />,
    },
    {
      label: words.plans.menu,
      to: at('plans'),
      group: menu.manage,
      icon: <BeakerSettingsRegular fontSize={18} />,
    },
    {
      label: words.versions.menu,
      to: at('versions'),
      group: menu.manage,
      icon: <HistoryRegular fontSize={18} />,
    },
    {
      label: words.accounts.menu,
      to: at('accounts'),
      group: menu.manage,
      icon: <ContactCardLinkRegular fontSize={18} />,
    },
    {
      label: words.unmanaged.menu,
      to: at('unmanaged'),
      group: menu.manage,
      icon: <PersonQuestionMarkRegular fontSize={18} />,
    },
    { label: menu.progress, to: at('progress'), group: menu.monitor, icon: <TimelineRegular fontSize={18} /> },
    { label: words.drift.menu, to: at('drift'), group: menu.monitor, icon: <BranchCompareRegular fontSize={18} /> },
    { label: menu.logs, to: at('logs'), group: menu.monitor, icon: <ClipboardTextLtrRegular fontSize={18} /> },
    {
      label: words.failures.menu,
      to: at('failures'),
      group: menu.monitor,
      icon: <ErrorCircleRegular fontSize={18} />,
    },
    {
      label: words.protection.menu,
      to: at('held'),
      group: menu.monitor,
      icon: <ShieldErrorRegular fontSize={18} />,
    },
    { label: words.waiting.menu, to: at('waiting'), group: menu.monitor, icon: <LinkMultipleRegular fontSize={18} /> },
  ];
}
