import { useEndpoint } from '../../api/use-endpoint.ts';
import { words } from '../../words.ts';
import { Tile } from './Tile.tsx';

/** How much waits for a person, over all applications. */
export function TaskTile() {
  const { data } = useEndpoint('listTasks', { query: { limit: 1 } }, { refresh: 30_000 });
  const count = data?.applications.reduce(
    (sum, { connection, failed, held, adopt, provision }) => sum + connection + failed + held + adopt + provision,
    0,
  );
  return <Tile to="/tasks" label={words.tasks.title} count={count} />;
}
