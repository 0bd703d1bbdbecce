import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import type { Opened } from '../../components/WhileEdited.tsx';
import { words } from '../../words.ts';
import { EditAttributes } from './EditAttributes.tsx';
import { userSections } from './user-attributes.ts';

const text = words.directory.user;

interface UserProfileProps {
  readonly opened: Opened<ReplyOf<'getDirectoryUser'>>;
  readonly readOnly: boolean;
  readonly onRefresh: () => void;
}

/** Every attribute of a user, to be changed. */
export function UserProfile({ opened, readOnly, onRefresh }: UserProfileProps) {
  const { state: detail, onDirty, release } = opened;
  const say = useToast();
  const save = useAct('setDirectoryUser', { refreshes: ['getDirectoryUser', 'listDirectoryUsers'] });
  const run = async (attributes: Readonly<Record<string, unknown>>) => {
    const call = { params: { user: detail.user.objectId }, body: { attributes } };
    if ((await save.run(call, detail.version)) === undefined) return;
    release();
    say('success', text.saved);
  };
  return (
    <EditAttributes
      label={text.profile}
      sections={userSections}
      attributes={detail.attributes}
      personName={detail.manager?.displayName ?? detail.manager?.userPrincipalName}
      readOnly={readOnly}
      act={save}
      onSave={(attributes) => void run(attributes)}
      onDirty={onDirty}
      onRefresh={() => {
        release();
        onRefresh();
      }}
    />
  );
}
