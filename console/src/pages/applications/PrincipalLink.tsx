import { Link } from '../../components/Link.tsx';

interface PrincipalLinkProps {
  readonly objectId: string;
  readonly type: string;
  readonly name: string;
}

/** A user or group by name, leading to its page in the directory. */
export function PrincipalLink({ objectId, type, name }: PrincipalLinkProps) {
  return type === 'Group' ? (
    <Link to="/directory/groups/$group" params={{ group: objectId }}>
      {name}
    </Link>
  ) : (
    <Link to="/directory/users/$user" params={{ user: objectId }}>
      {name}
    </Link>
  );
}
