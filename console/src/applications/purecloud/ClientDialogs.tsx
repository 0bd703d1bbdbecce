import type { ReplyOf } from '../../api/contract-types.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.client;
const refreshes = ['listCredentials'] as const;

interface ClientDialogProps {
  readonly open: boolean;
  readonly client: ReplyOf<'listCredentials'>['credentials'][number];
  readonly onClose: () => void;
}

/** Asks before the secret is replaced; hands the new one over, to be shown this once. */
export function NewSecretDialog({
  open,
  client,
  onClose,
  onMade,
}: ClientDialogProps & { readonly onMade: (made: ReplyOf<'regenerateCredential'>) => void }) {
  const { params } = useOrganisation();
  return (
    <AskAct
      open={open}
      title={text.regenerateTitle}
      confirm={text.regenerate}
      danger
      act="regenerateCredential"
      call={{ params: { ...params, credential: client.id }, body: { withToken: false } }}
      refreshes={refreshes}
      onDone={onMade}
      onClose={onClose}
    >
      {text.regenerateText}
    </AskAct>
  );
}

/** Asks before a client is disabled, or enabled again. */
export function SwitchClientDialog({ open, client, onClose }: ClientDialogProps) {
  const { params } = useOrganisation();
  const disables = client.state === 'active';
  return (
    <AskAct
      open={open}
      title={disables ? text.disableTitle(client.name) : text.enableTitle(client.name)}
      confirm={disables ? text.disable : text.enable}
      danger={disables}
      act="disableCredential"
      call={{ params: { ...params, credential: client.id }, body: { disabled: disables } }}
      done={(disables ? text.disabled : text.enabled)(client.name)}
      refreshes={refreshes}
      onClose={onClose}
    >
      {disables ? text.disableText : text.enableText}
    </AskAct>
  );
}

/** Asks before a client is deleted. */
export function DeleteClientDialog({
  open,
  client,
  onClose,
  onDeleted,
}: ClientDialogProps & { readonly onDeleted: () => Promise<void> }) {
  const { params } = useOrganisation();
  return (
    <AskAct
      open={open}
      title={text.deleteTitle(client.name)}
      confirm={text.delete}
      danger
      act="deleteCredential"
      call={{ params: { ...params, credential: client.id } }}
      done={text.deleted(client.name)}
      refreshes={refreshes}
      onDone={onDeleted}
      onClose={onClose}
    >
      {text.deleteText}
    </AskAct>
  );
}
