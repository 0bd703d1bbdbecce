import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { words } from '../../words.ts';

const text = words.accounts;

interface UnlinkDialogProps {
  readonly application: string;
  readonly object: string;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Asks before a person or group and its account are untied. */
export function UnlinkDialog({ application, object, selection, onClose }: UnlinkDialogProps) {
  const params = { application, object };
  const { data } = useEndpoint('getLink', { params });
  return (
    <AskAct
      open
      title={text.unlinkTitle(data?.name ?? '')}
      confirm={text.unlink}
      danger
      act="unlink"
      call={{ params }}
      done={text.unlinked}
      refreshes={['listLinks', 'countLinks', 'getLink']}
      onDone={() => selection.clear()}
      onClose={onClose}
    >
      {text.unlinkText}
    </AskAct>
  );
}
