import { Text } from '@fluentui/react-components';
import { AskAct } from '../../components/AskAct.tsx';
import { useOrganisation } from './organisation.ts';
import { nameOf, type Person } from './person.ts';
import { words } from './words.ts';

const text = words.person;

interface PersonDialogProps {
  readonly open: boolean;
  readonly person: Person;
  readonly onClose: () => void;
}

/** *Set State*: asks first, and says what provisioning will make of it. */
export function SwitchPersonDialog({ open, person, onClose }: PersonDialogProps) {
  const { params } = useOrganisation();
  const { active } = person;
  const name = nameOf(person);
  return (
    <AskAct
      open={open}
      title={active ? text.inactiveTitle(name) : text.activeTitle(name)}
      confirm={active ? text.setInactive : text.setActive}
      danger={active}
      act="setTenantUser"
      call={{ params: { ...params, user: person.id }, body: { active: !active } }}
      done={active ? text.nowInactive(name) : text.nowActive(name)}
      refreshes={['getTenantUser', 'listTenantUsers']}
      onClose={onClose}
    >
      <Text as="p">{active ? text.inactiveText : text.activeText}</Text>
      <Text as="p">{text.nextCycle}</Text>
    </AskAct>
  );
}

/** *Delete Person*: asks first. */
export function DeletePersonDialog({
  open,
  person,
  onClose,
  onDeleted,
}: PersonDialogProps & { readonly onDeleted: () => Promise<void> }) {
  const { params } = useOrganisation();
  const name = nameOf(person);
  return (
    <AskAct
      open={open}
      title={text.deleteTitle(name)}
      confirm={text.delete}
      danger
      act="deleteTenantUser"
      call={{ params: { ...params, user: person.id } }}
      done={text.deleted(name)}
      refreshes={['getTenantUser', 'listTenantUsers', 'listTenantMembers']}
      onDone={onDeleted}
      onClose={onClose}
    >
      {text.deleteText}
    </AskAct>
  );
}
