import { Link } from '../../components/Link.tsx';
import { words } from '../../words.ts';

interface Person {
  readonly objectId: string;
  readonly displayName: string | null;
  readonly userPrincipalName: string;
  readonly deleted: string | null;
}

/** A user by name, leading to the user's page. */
export function PersonLink({ person }: { readonly person: Person | null }) {
  if (person === null) return words.shared.none;
  return (
    <Link
      to="/directory/users/$user"
      params={{ user: person.objectId }}
      {...(person.deleted === null ? {} : { search: { deleted: 'true' } })}
    >
      {person.displayName ?? person.userPrincipalName}
    </Link>
  );
}
