import {
  BuildingRegular,
  KeyMultipleRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonKeyRegular,
} from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { HomeCards } from '../HomeCards.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.home;

/** Admin: a card for each part that who is signed in may open. */
export function AdminPage() {
  const { people, groups, oauth, organization, administrators, params, can } = useOrganisation();
  const reads = can('read');
  const seesPeople = reads || can('users');
  const seesGroups = reads || can('groups');
  const seesClients = can('credentials');
  const persons = useEndpoint('listTenantUsers', { params, query: { count: 0 } }, { enabled: seesPeople });
  const made = useEndpoint('listTenantGroups', { params, query: { count: 0 } }, { enabled: seesGroups });
  const clients = useEndpoint('listCredentials', { params }, { enabled: seesClients });
  const account = useEndpoint('getTenant', { params }, { enabled: reads });
  const regions = account.data?.regions ?? [];
  const region = regions.find(({ key }) => key === account.data?.settings.region) ?? regions[0];
  const cards = [
    {
      shown: seesPeople,
      to: people,
      label: text.people,
      text: text.peopleText,
      icon: <PeopleRegular fontSize={32} />,
      state: persons.data === undefined ? undefined : text.peopleCount(persons.data.total),
    },
    {
      shown: can('administrators'),
      to: administrators,
      label: text.administrators,
      text: text.administratorsText,
      icon: <PersonKeyRegular fontSize={32} />,
    },
    {
      shown: seesGroups,
      to: groups,
      label: text.groups,
      text: text.groupsText,
      icon: <PeopleTeamRegular fontSize={32} />,
      state: made.data === undefined ? undefined : text.groupCount(made.data.total),
    },
    {
      shown: seesClients,
      to: oauth,
      label: text.oauth,
      text: text.oauthText,
      icon: <KeyMultipleRegular fontSize={32} />,
      state: clients.data === undefined ? undefined : text.clients(clients.data.credentials.length),
    },
    {
      shown: reads,
      to: organization,
      label: text.organization,
      text: text.organizationText,
      icon: <BuildingRegular fontSize={32} />,
      state: region?.name,
    },
  ];
  return (
    <Page title={text.title} lead={text.lead}>
      <HomeCards
        label={text.title}
        cards={cards.filter(({ shown }) => shown).map(({ shown: _shown, ...card }) => card)}
      />
    </Page>
  );
}
