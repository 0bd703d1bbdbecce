import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
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
  const detail = opened.state;
  const save = useAct('setDirectoryGroup', { refreshes: ['getDirectoryGroup', 'listDirectoryGroups'] });
  return (
    <EditAttributes
      label={text.properties}
      sections={groupSections}
      opened={opened}
      readOnly={readOnly}
      act={save}
      onSave={async (attributes) => {
        const call = { params: { group: detail.group.objectId }, body: { attributes } };
        return (await save.run(call, detail.version)) !== undefined;
      }}
      saved={text.saved}
      onRefresh={onRefresh}
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
