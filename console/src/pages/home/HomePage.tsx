import { makeStyles } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { useAdministrator, useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { Latest } from './Latest.tsx';
import { TaskTile } from './TaskTile.tsx';
import { Tile } from './Tile.tsx';
import { Trouble } from './Trouble.tsx';

const { home, shell } = words;

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    gap: '12px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxWidth: '880px',
  },
});

const one = { query: { startIndex: 1, count: 1 } };

/** Where the console begins: what is here, what is in trouble, and what to do first. */
export function HomePage() {
  const styles = useStyles();
  const may = useMay();
  const administrator = useAdministrator();
  const users = useEndpoint('listDirectoryUsers', one, { enabled: may('listDirectoryUsers') });
  const groups = useEndpoint('listDirectoryGroups', one, { enabled: may('listDirectoryGroups') });
  const applications = useEndpoint('listApplications', {}, { enabled: may('listApplications'), refresh: 30_000 });
  const ending = useEndpoint('listEndingCredentials', {}, { enabled: may('listEndingCredentials') });
  const tasks = useEndpoint('listTasks', { query: { limit: 1 } }, { enabled: may('listTasks'), refresh: 30_000 });
  const held = new Map(tasks.data?.applications.map((each) => [each.application, each.held]));
  const list = applications.data?.applications;
  const running = list?.filter(({ status }) => status === 'on' || status === 'running').length;
  return (
    <Page title={shell.home} lead={shell.homeLead} problem={users.error ?? applications.error}>
      <ul className={styles.tiles} aria-label={home.now}>
        {may('listDirectoryUsers') ? <Tile to="/directory/users" label={home.users} count={users.data?.total} /> : null}
        {may('listDirectoryGroups') ? (
          <Tile to="/directory/groups" label={home.groups} count={groups.data?.total} />
        ) : null}
        {may('listApplications') ? (
          <Tile
            to="/applications"
            label={home.applications}
            count={list?.length}
            {...(running === undefined ? {} : { note: home.on(running) })}
          />
        ) : null}
        {may('listTasks') ? <TaskTile /> : null}
      </ul>
      <Trouble applications={list ?? []} credentials={ending.data?.credentials ?? []} held={held} />
      {may('listLog') && (running ?? 0) > 0 ? <Latest /> : null}
      {may('addApplication') && administrator !== null && users.data !== undefined && list !== undefined ? (
        <FirstSteps
          directory={users.data.total > 0}
          application={list[0]}
          provisioning={list.some(({ status }) => status === 'on' || status === 'running' || status === 'quarantined')}
          secondFactor={administrator.secondFactor}
        />
      ) : null}
    </Page>
  );
}
