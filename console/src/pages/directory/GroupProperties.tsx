import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import type { Opened } from '../../components/WhileEdited.tsx';
import { words } from '../../words.ts';
import { EditAttributes } from './EditAttributes.tsx';
import { Facts } from './Facts.tsx';
import { groupSections } from './user-attributes.ts';

const { group: text, user } = words.directory;

interface GroupPropertiesProps {
  readonly opened: Opened<ReplyOf<'getDirectoryGroup'>>;
  readonly readOnly: boolean;
  readonly onRefresh: () => void;
}

/** Name, description and addresses of a group. */
export function GroupProperties({ opened, readOnly, onRefresh }: GroupPropertiesProps) {
  const { state: detail, onDirty, release } = opened;
  const say = useToast();
  const save = useAct('setDirectoryGroup', { refreshes: ['getDirectoryGroup', 'listDirectoryGroups'] });
  const run = async (attributes: Readonly<Record<string, unknown>>) => {
    const call = { params: { group: detail.group.objectId }, body: { attributes } };
    if ((await save.run(call, detail.version)) === undefined) return;
    release();
    say('success', text.saved);
  };
  return (
    <EditAttributes
      label={text.properties}
      sections={groupSections}
      attributes={detail.attributes}
      readOnly={readOnly}
      act={save}
      onSave={(attributes) => void run(attributes)}
      onDirty={onDirty}
      onRefresh={() => {
        release();
        onRefresh();
      }}
    >
      <Facts
        facts={[
          { label: user.facts.objectId, value: detail.group.objectId },
          { label: user.facts.created, value: timeText(detail.created) },
          { label: user.facts.modified, value: timeText(detail.modified) },
        ]}
      />
    </EditAttributes>
  );
}
