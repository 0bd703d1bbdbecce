import { Text } from '@fluentui/react-components';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { words } from '../../words.ts';
import { valueText } from '../applications/mapping-draft.ts';
import type { Entry } from './EntryDetail.tsx';

const text = words.logs.entry;

/** Every attribute that was changed, before and after. */
export function EntryProperties({ entry }: { readonly entry: Entry }) {
  const { modified } = entry.body;
  if (modified.length === 0) return <Text>{text.noneModified}</Text>;
  const changes = modified.map(({ path, before, after }) => ({
    path,
    before: valueText(before),
    after: valueText(after),
  }));
  return <ChangesTable label={text.modified} changes={changes} />;
}
