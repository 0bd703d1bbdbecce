import type { CallOf } from '../../api/contract-types.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { sinceOf } from '../logs/log-query.ts';

type Query = NonNullable<CallOf<'listRequests'>['query']>;
type Kind = NonNullable<Query['only']>;

/** Which requests are shown, as it stands in the address. */
export interface RequestFilters {
  readonly only: string;
  readonly search: string;
  readonly status: string;
  readonly period: string;
  /** Whom it was about; only of one tenant. */
  readonly user: string;
  set(name: 'only' | 'search' | 'status' | 'period' | 'user', value: string): void;
  /** Any filter is set. */
  readonly any: boolean;
}

export function useRequestFilters(): RequestFilters {
  const [only, setOnly] = useQueryPart('only');
  const [search, setSearch] = useQueryPart('search');
  const [status, setStatus] = useQueryPart('status');
  const [period, setPeriod] = useQueryPart('period');
  const [user, setUser] = useQueryPart('user');
  const setters = { only: setOnly, search: setSearch, status: setStatus, period: setPeriod, user: setUser };
  return {
    only,
    search,
    status,
    period,
    user,
    set: (name, value) => setters[name](value),
    any: [only, search, status, period, user].some((value) => value !== ''),
  };
}

/** What the API is asked for. */
export function queryOf({ only, search, status, period }: RequestFilters): Query {
  const since = sinceOf(period);
  return {
    ...(isKind(only) ? { only } : {}),
    ...(search === '' ? {} : { search }),
    ...(Object.hasOwn(words.clients.statuses, status) ? { status } : {}),
    ...(since === undefined ? {} : { since }),
  };
}

function isKind(value: string): value is Kind {
  return Object.hasOwn(words.clients.kinds, value);
}
