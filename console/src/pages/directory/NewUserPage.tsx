import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { NewObject } from './NewObject.tsx';
import { userSections } from './user-attributes.ts';

const { user: text, users } = words.directory;
const list = { label: users.title, to: '/directory/users' } as const;
/** What imports set is not entered by hand. */
const sections = userSections.filter(({ key }) => key !== 'onPremises');

/** A new user: every attribute, one of them required. */
export function NewUserPage() {
  const navigate = useNavigate();
  const say = useToast();
  const add = useAct('addDirectoryUser', { refreshes: ['listDirectoryUsers', 'getDirectoryUser'] });
  const create = async (attributes: Readonly<Record<string, unknown>>) => {
    const body = { attributes: { accountEnabled: true, userPrincipalName: '', ...attributes } };
    const created = await add.run({ body });
    if (created === undefined) return;
    say('success', text.created, created.displayName ?? created.userPrincipalName);
    await navigate({ to: '/directory/users/$user', params: { user: created.objectId } });
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
