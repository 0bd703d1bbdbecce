import {
  BuildingRegular,
  GridRegular,
  KeyMultipleRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonKeyRegular,
} from '@fluentui/react-icons';
import type { ServedMenuItem } from '../served-application.ts';
import { words } from './words.ts';

const { home, lacking } = words;

/** The navigation. */
export const menu: readonly ServedMenuItem[] = [
  {
    label: home.title,
    path: '/admin',
    icon: <GridRegular fontSize={18} />,
    exact: true,
    needs: ['read', 'users', 'groups', 'credentials'],
    lacking: lacking.people,
  },
  {
    label: home.people,
    path: '/admin/people',
    icon: <PeopleRegular fontSize={18} />,
    group: home.peopleAndPermissions,
    needs: ['read', 'users'],
    lacking: lacking.people,
  },
  {
    label: home.administrators,
    path: '/admin/roles',
    icon: <PersonKeyRegular fontSize={18} />,
    group: home.peopleAndPermissions,
    needs: ['administrators'],
    lacking: lacking.administrators,
  },
  {
    label: home.groups,
    path: '/admin/directory/groups',
    icon: <PeopleTeamRegular fontSize={18} />,
    group: home.directory,
    needs: ['read', 'groups'],
    lacking: lacking.groups,
  },
  {
    label: home.oauth,
    path: '/admin/integrations/oauth',
    icon: <KeyMultipleRegular fontSize={18} />,
    group: home.integrations,
    needs: ['credentials'],
    lacking: lacking.oauth,
  },
  {
    label: home.organization,
    path: '/admin/organization',
    icon: <BuildingRegular fontSize={18} />,
    group: home.account,
    needs: ['read'],
    lacking: lacking.organization,
  },
];
