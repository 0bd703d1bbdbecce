import { useQueryPart } from '../../components/use-address.ts';
import { sinceOf } from '../logs/log-query.ts';

type Name = 'actor' | 'object' | 'act' | 'period' | 'tenant';

/** The filters of the audit log as they stand in the address. */
export interface AuditFilters {
  readonly values: Readonly<Record<Name, string>>;
  set(name: Name, value: string): void;
}

export function useAuditFilters(): AuditFilters {
  const [actor, setActor] = useQueryPart('actor');
  const [object, setObject] = useQueryPart('object');
  const [act, setAct] = useQueryPart('act');
  const [period, setPeriod] = useQueryPart('period');
  const [tenant, setTenant] = useQueryPart('tenant');
  const setters = { actor: setActor, object: setObject, act: setAct, period: setPeriod, tenant: setTenant };
  return { values: { actor, object, act, period, tenant }, set: (name, value) => setters[name](value) };
}

/** What the API is asked for. */
export function auditQuery({ values: { period, ...texts } }: AuditFilters) {
  const since = sinceOf(period);
  const { actor, object, act, tenant } = texts;
  return {
    ...(actor === '' ? {} : { actor }),
    ...(object === '' ? {} : { object }),
    ...(act === '' ? {} : { act }),
    ...(tenant === '' ? {} : { tenant }),
    ...(since === undefined ? {} : { since }),
  };
}
