import { makeStyles, tokens } from '@fluentui/react-components';
import {
  AddSquareRegular,
  AppsListRegular,
  ArrowUploadRegular,
  BeakerRegular,
  BuildingRegular,
  ClipboardTaskListLtrRegular,
  DeleteRegular,
  DocumentSettingsRegular,
  HistoryRegular,
  HomeRegular,
  MailRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonArrowRightRegular,
  PersonDeleteRegular,
  PersonKeyRegular,
  PlugConnectedRegular,
  TaskListLtrRegular,
  TextBulletListSquareClockRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { EndpointName } from '../api/contract-types.ts';
import { useMay } from '../session/use-session.ts';
import { words } from '../words.ts';
import { NavigationLink } from './NavigationLink.tsx';
import { useTenantPlace } from './use-tenant-place.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  heading: {
    display: 'block',
    padding: '14px 16px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
});

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly exact?: boolean;
  /** Marked on these pages, too, which lie elsewhere. */
  readonly also?: readonly string[];
  /** Shown to who may call this. */
  readonly needs?: EndpointName;
}

const { shell } = words;

/** What the navigation lists, by heading. */
export const sections: readonly { readonly heading?: string; readonly places: readonly Place[] }[] = [
  {
    places: [
      { to: '/', label: shell.home, icon: <HomeRegular fontSize={18} />, exact: true },
      { to: '/tasks', needs: 'listTasks', label: words.tasks.title, icon: <TaskListLtrRegular fontSize={18} /> },
    ],
  },
  {
    heading: shell.directory,
    places: [
      {
        to: '/directory/users',
        needs: 'listDirectoryUsers',
        label: shell.users,
        icon: <PeopleRegular fontSize={18} />,
      },
      {
        to: '/directory/groups',
        needs: 'listDirectoryGroups',
        label: shell.groups,
        icon: <PeopleTeamRegular fontSize={18} />,
      },
      {
        to: '/directory/recycle-bin',
        needs: 'listDirectoryUsers',
        label: shell.recycleBin,
        icon: <DeleteRegular fontSize={18} />,
      },
      {
        to: '/directory/import',
        needs: 'importDirectory',
        label: shell.import,
        icon: <ArrowUploadRegular fontSize={18} />,
      },
    ],
  },
  {
    heading: shell.enterprise,
    places: [
      {
        to: '/applications',
        needs: 'listApplications',
        label: shell.allApplications,
        icon: <AppsListRegular fontSize={18} />,
      },
      {
        to: '/gallery',
        needs: 'addApplication',
        label: shell.newApplication,
        icon: <AddSquareRegular fontSize={18} />,
      },
      {
        to: '/logs',
        needs: 'listLog',
        label: shell.provisioningLogs,
        icon: <TextBulletListSquareClockRegular fontSize={18} />,
      },
      {
        to: '/leavers',
        needs: 'listLeavers',
        label: shell.leavers,
        icon: <PersonArrowRightRegular fontSize={18} />,
      },
    ],
  },
  {
    heading: shell.administration,
    places: [
      {
        to: '/tenants',
        also: ['/requests', '/profiles'],
        needs: 'listTenants',
        label: shell.tenants,
        icon: <BuildingRegular fontSize={18} />,
      },
      {
        to: '/webhooks',
        needs: 'listReceivers',
        label: shell.webhooks,
        icon: <PlugConnectedRegular fontSize={18} />,
      },
      {
        to: '/sandboxes',
        needs: 'listTenants',
        label: shell.sandboxes,
        icon: <BeakerRegular fontSize={18} />,
      },
      {
        to: '/administrators',
        needs: 'listAdministrators',
        label: shell.administrators,
        icon: <PersonKeyRegular fontSize={18} />,
      },
      {
        to: '/mail',
        needs: 'getMail',
        label: shell.mail,
        icon: <MailRegular fontSize={18} />,
      },
      {
        to: '/configuration',
        needs: 'applyConfiguration',
        label: shell.configuration,
        icon: <DocumentSettingsRegular fontSize={18} />,
      },
      {
        to: '/subjects',
        needs: 'exportSubject',
        label: shell.subjects,
        icon: <PersonDeleteRegular fontSize={18} />,
      },
      {
        to: '/retention',
        needs: 'listRetention',
        label: shell.retention,
        icon: <HistoryRegular fontSize={18} />,
      },
      {
        to: '/audit',
        needs: 'listAudit',
        label: shell.audit,
        icon: <ClipboardTaskListLtrRegular fontSize={18} />,
      },
    ],
  },
];

/** The console's own navigation. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const styles = useStyles();
  const may = useMay();
  const marked = useTenantPlace();
  const open = sections
    .map(({ heading, places }) => ({
      heading,
      places: places.filter(({ needs }) => needs === undefined || may(needs)),
    }))
    .filter(({ places }) => places.length > 0);
  return open.map(({ heading, places }) => (
    <div key={heading ?? ''}>
      {heading === undefined ? null : <span className={styles.heading}>{heading}</span>}
      <ul className={styles.list} aria-label={heading}>
        {places.map(({ needs: _needs, ...place }) => (
          <li key={place.to}>
            <NavigationLink
              {...place}
              {...(marked === undefined ? {} : { here: place.to === marked })}
              {...(onGo === undefined ? {} : { onGo })}
            />
          </li>
        ))}
      </ul>
    </div>
  ));
}
