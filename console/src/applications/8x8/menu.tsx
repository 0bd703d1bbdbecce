import {
  BuildingRegular,
  PeopleRegular,
  PeopleSettingsRegular,
  PersonKeyRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { ServedMenuItem } from '../served-application.ts';
import { words } from './words.ts';

const { home, lacking } = words;

/** The navigation of Configuration Manager. */
export const menu: readonly ServedMenuItem[] = [
  {
    label: home.title,
    path: '/configuration-manager',
    icon: <SettingsRegular fontSize={18} />,
    exact: true,
    needs: ['read', 'users', 'sites', 'settings', 'credentials'],
    lacking: lacking.home,
  },
  {
    label: home.users,
    path: '/configuration-manager/users',
    icon: <PeopleRegular fontSize={18} />,
    needs: ['read', 'users'],
    lacking: lacking.users,
  },
  {
    label: home.sites,
    path: '/configuration-manager/sites',
    icon: <BuildingRegular fontSize={18} />,
    needs: ['read', 'users', 'sites'],
    lacking: lacking.users,
  },
  {
    label: home.identity,
    path: '/configuration-manager/identity-management',
    icon: <PersonKeyRegular fontSize={18} />,
    needs: ['credentials', 'settings'],
    lacking: lacking.identity,
  },
  {
    label: home.administrators,
    path: '/configuration-manager/administrators',
    icon: <PeopleSettingsRegular fontSize={18} />,
    needs: ['administrators'],
    lacking: lacking.administrators,
  },
];
