import { Link } from '../../components/Link.tsx';
import { words } from '../../words.ts';

interface WhyLinkProps {
  readonly application: number;
  /** objectId, or a name. */
  readonly object: string;
  /** A past time (ISO 8601). */
  readonly at?: string;
  /** Whom a list of such links tells apart by. */
  readonly name?: string;
}

/** Leads to the explanation of somebody in an application. */
export function WhyLink({ application, object, at, name }: WhyLinkProps) {
  const label = name === undefined ? {} : { 'aria-label': `${words.explain.why} ${name}` };
  return (
    <Link
      to="/applications/$application/explain"
      params={{ application: String(application) }}
      search={{ object, at }}
      {...label}
    >
      {words.explain.why}
    </Link>
  );
}
