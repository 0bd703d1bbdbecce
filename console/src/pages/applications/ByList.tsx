import { Text } from '@fluentui/react-components';
import { words } from '../../words.ts';

/** Says of a cycle that it matched by the application's list; nothing where everybody was searched. */
export function ByList({ tally }: { readonly tally: Readonly<Record<string, number>> }) {
  const { listed = 0 } = tally;
  return listed > 0 ? <Text size={200}>{words.provisioning.progress.byList(listed)}</Text> : null;
}
