import { useQueryPart } from '../../components/use-address.ts';

const hour = 60 * 60 * 1000;
const periods: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour };

/** The filters of the log as they stand in the address. */
export interface LogFilters {
  readonly application: string;
  readonly user: string;
  readonly status: string;
  readonly action: string;
  readonly period: string;
  readonly cycle: string;
  readonly code: string;
  readonly target: string;
  readonly text: string;
  set(
    name: 'application' | 'user' | 'status' | 'action' | 'period' | 'cycle' | 'code' | 'target' | 'text',
    value: string,
  ): void;
  /** Any filter is set. */
  readonly any: boolean;
}

/** @param application number of the application, where the page is of one */
export function useLogFilters(application?: string): LogFilters {
  const [chosen, setApplication] = useQueryPart('application');
  const [user, setUser] = useQueryPart('user');
  const [status, setStatus] = useQueryPart('status');
  const [action, setAction] = useQueryPart('action');
  const [period, setPeriod] = useQueryPart('period');
  const [cycle, setCycle] = useQueryPart('cycle');
  const [code, setCode] = useQueryPart('code');
  const [target, setTarget] = useQueryPart('target');
  const [text, setText] = useQueryPart('text');
  const setters = {
    application: setApplication,
    user: setUser,
    status: setStatus,
    action: setAction,
    period: setPeriod,
    cycle: setCycle,
    code: setCode,
    target: setTarget,
    text: setText,
  };
  return {
    application: application ?? chosen,
    user,
    status,
    action,
    period,
    cycle,
    code,
    target,
    text,
    set: (name, value) => setters[name](value),
    any: [chosen, user, status, action, period, cycle, code, target, text].some((value) => value !== ''),
  };
}

/** The beginning of a period that ends now; undefined for none. It is rounded to the minute: the same filter asks the same. */
export function sinceOf(period: string): string | undefined {
  const length = periods[period];
  const minute = 60 * 1000;
  if (length === undefined) return undefined;
  return new Date(Math.floor((Date.now() - length) / minute) * minute).toISOString();
}

/** What the API is asked for. */
export function queryOf({ application, user, status, action, period, cycle, code, target, text }: LogFilters) {
  const since = sinceOf(period);
  return {
    ...(application === '' ? {} : { application }),
    ...(user === '' ? {} : { user }),
    ...(status === '' ? {} : { status }),
    ...(action === '' ? {} : { action }),
    ...(cycle === '' ? {} : { cycle: Number(cycle) }),
    ...(code === '' ? {} : { code }),
    ...(target === '' ? {} : { target }),
    ...(text === '' ? {} : { text }),
    ...(since === undefined ? {} : { since }),
  };
}

/** The beginning and the end of a period for a report; 30 days where none is chosen. */
export function periodOf(period: string): { readonly since: string; readonly until: string } {
  const minute = 60 * 1000;
  const until = Math.ceil(Date.now() / minute) * minute;
  const length = periods[period] ?? 30 * 24 * hour;
  return { since: new Date(until - length).toISOString(), until: new Date(until).toISOString() };
}
