import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { NewObject } from './NewObject.tsx';
import { groupSections } from './user-attributes.ts';

const { group: text, groups } = words.directory;
const list = { label: groups.title, to: '/directory/groups' } as const;
/** What imports set is not entered by hand. */
const sections = groupSections.map((section) => ({
  ...section,
  fields: section.fields.filter(({ readOnly }) => readOnly !== true),
}));

/** A new group; its members are added on its page. */
export function NewGroupPage() {
  const navigate = useNavigate();
  const say = useToast();
  const add = useAct('addDirectoryGroup', { refreshes: ['listDirectoryGroups'] });
  const create = async (attributes: Readonly<Record<string, unknown>>) => {
    const created = await add.run({ body: { attributes: { displayName: '', ...attributes } } });
    if (created === undefined) return;
    say('success', text.created, created.displayName);
    await navigate({ to: '/directory/groups/$group', params: { group: created.objectId } });
  };
  return (
    <NewObject
      title={text.newTitle}
      list={list}
      sections={sections}
      create={text.create}
      act={add}
      onCreate={(attributes) => void create(attributes)}
    />
  );
}
