import { BuildingRegular, PeopleRegular, PeopleSettingsRegular, PersonKeyRegular } from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { HomeCards } from '../HomeCards.tsx';
import { useAccount } from './account.ts';
import { words } from './words.ts';

const text = words.home;

/** Configuration Manager: its tiles. */
export function HomePage() {
  const { base, params, can } = useAccount();
  const sees = { users: can('read') || can('users'), sites: can('read') || can('users') || can('sites') };
  const identity = can('credentials') || can('settings');
  const users = useEndpoint('listTenantUsers', { params, query: { count: 0 } }, { enabled: sees.users });
  const sites = useEndpoint('listTenantSites', { params }, { enabled: sees.sites });
  const account = useEndpoint('getTenant', { params }, { enabled: identity });
  const provisioning = account.data === undefined ? undefined : account.data.refusals.length === 0;
  return (
    <Page title={text.title} lead={text.lead}>
      <HomeCards
        label={text.title}
        cards={[
          sees.users && {
            to: `${base}/users`,
            label: text.users,
            text: text.usersText,
            icon: <PeopleRegular fontSize={32} />,
            state: users.data === undefined ? undefined : text.userCount(users.data.total),
          },
          sees.sites && {
            to: `${base}/sites`,
            label: text.sites,
            text: text.sitesText,
            icon: <BuildingRegular fontSize={32} />,
            state: sites.data === undefined ? undefined : text.siteCount(sites.data.sites.length),
          },
          identity && {
            to: `${base}/identity-management`,
            label: text.identity,
            text: text.identityText,
            icon: <PersonKeyRegular fontSize={32} />,
            state: provisioning === undefined ? undefined : text.provisioning(provisioning),
          },
          can('administrators') && {
            to: `${base}/administrators`,
            label: text.administrators,
            text: text.administratorsText,
            icon: <PeopleSettingsRegular fontSize={32} />,
          },
        ].filter((card) => card !== false)}
      />
    </Page>
  );
}
