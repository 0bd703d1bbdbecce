import {
  KeyRegular,
  LockClosedKeyRegular,
  PeopleRegular,
  PersonKeyRegular,
  SettingsRegular,
  ShieldPersonRegular,
} from '@fluentui/react-icons';
import type { ServedMenuItem } from '../served-application.ts';
import { words } from './words.ts';

const { menu: text } = words;
const group = text.settings;

/** Settings, as the site's own administrators know them. */
export const menu: readonly ServedMenuItem[] = [
  {
    label: text.users,
    path: '/settings/users',
    icon: <PeopleRegular fontSize={18} />,
    group,
    needs: ['users', 'read'],
    lacking: text.lackingUsers,
  },
  {
    label: text.apiKeys,
    path: '/settings/api-keys',
    icon: <KeyRegular fontSize={18} />,
    group,
    needs: ['credentials'],
    lacking: text.lackingApiKeys,
  },
  {
    label: text.roles,
    path: '/settings/roles',
    icon: <ShieldPersonRegular fontSize={18} />,
    group,
    needs: ['roles'],
    lacking: text.lackingRoles,
  },
  {
    label: text.administrators,
    path: '/settings/administrators',
    icon: <PersonKeyRegular fontSize={18} />,
    group,
    needs: ['administrators'],
    lacking: text.lackingAdministrators,
  },
  {
    label: text.general,
    path: '/settings/general',
    icon: <SettingsRegular fontSize={18} />,
    group,
    needs: ['settings'],
    lacking: text.lackingSettings,
  },
  {
    label: text.signOn,
    path: '/settings/sign-on',
    icon: <LockClosedKeyRegular fontSize={18} />,
    group,
    needs: ['settings'],
    lacking: text.lackingSettings,
  },
];
