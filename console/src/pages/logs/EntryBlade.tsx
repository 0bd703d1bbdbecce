import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { words } from '../../words.ts';
import { EntryDetail } from './EntryDetail.tsx';

/** One entry of the log beside the list. */
export function EntryBlade({ entry, onClose }: { readonly entry: string; readonly onClose: () => void }) {
  const { data } = useEndpoint('getLogEntry', { params: { entry } });
  return (
    <Blade
      open
      size="large"
      title={data === undefined ? words.logs.title : words.logs.open(data.identity)}
      onClose={onClose}
    >
      <EntryDetail entry={entry} />
    </Blade>
  );
}
