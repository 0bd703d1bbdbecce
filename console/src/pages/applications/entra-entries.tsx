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
import type { MenuEntry } from '../../components/ResourceMenu.tsx';
import { words } from '../../words.ts';

const { enterprise } = words;

/** The pages of an application as the Azure portal names and groups them. */
export function entraEntries(id: string): readonly MenuEntry[] {
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
