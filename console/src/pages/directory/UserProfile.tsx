import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
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
  const detail = opened.state;
  const save = useAct('setDirectoryUser', { refreshes: ['getDirectoryUser', 'listDirectoryUsers'] });
  return (
    <EditAttributes
      label={text.profile}
      sections={userSections}
      opened={opened}
      personName={detail.manager?.displayName ?? detail.manager?.userPrincipalName}
      readOnly={readOnly}
      act={save}
      onSave={async (attributes) => {
        const call = { params: { user: detail.user.objectId }, body: { attributes } };
        return (await save.run(call, detail.version)) !== undefined;
      }}
      saved={text.saved}
      onRefresh={onRefresh}
    />
  );
}
