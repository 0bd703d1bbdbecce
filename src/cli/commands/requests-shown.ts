import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

export type Requests = Reply<typeof contract.listRequests>;
export type ShownRequest = Requests['requests'][number];

/** Requests of SCIM clients, a line each. @param tenants whether they are of several */
export function showRequests(output: Output, { requests, next, days }: Requests, tenants: boolean): void {
  output.table(
    requests,
    [
      { title: 'AT', value: ({ at }) => at },
      ...(tenants ? [{ title: 'TENANT', value: ({ tenant }: ShownRequest) => tenant }] : []),
      { title: 'STATUS', value: ({ status }) => status },
      { title: 'MS', value: ({ took }) => took },
      { title: 'CREDENTIAL', value: ({ credential }) => credential?.name ?? credential?.id ?? '–' },
      { title: 'REQUEST', value: ({ method, path }) => `${method} ${path}` },
      { title: 'WHY, OR WHAT WAS FORGIVEN', value: whyOf },
      { title: 'ID', value: ({ request }) => request },
    ],
    next === null ? `No such request in the last ${days} days.` : 'None among the newest that were looked through.',
  );
  tellNext(output, next);
}

function whyOf({ code, refusals, habits }: ShownRequest): string {
  const refused = refusals.length === 0 ? '' : `${refusals.length} operations refused`;
  return [code ?? '', refused, ...habits].filter((text) => text !== '').join(' ');
}

/** Requests one below the other, each with all that is kept of it. */
export function showRequestDetails(output: Output, { requests, next }: Requests): void {
  for (const request of requests) {
    showRequest(output, request);
    output.line();
  }
  tellNext(output, next);
}

/** One request: what was asked, what it came to and why, and what to do. */
export function showRequest(output: Output, request: ShownRequest): void {
  const { at, status, took, method, path, client, credential, habits, habitOperations, advice, ...why } = request;
  output.details([
    ['Request', `${method} ${path}`],
    ['Tenant', why.tenant],
    ['At', at],
    ['Answer', `${status}${why.code === null ? '' : ` ${why.code}`}, after ${took} ms`],
    ['Problem', why.problem],
    ...why.refusals.map(({ operation, method: act, status: got, code, problem }) => {
      const told = [`${act} ${got}`, code ?? '', problem ?? ''].filter((text) => text !== '').join(' ');
      return [`Operation ${operation}`, told] as const;
    }),
    ['What happened', advice?.what],
    [why.provider === null ? 'At the client' : `In ${why.provider}`, advice?.there],
    ['Here', advice?.here],
    ['Once more', advice?.again],
    ['Client', client],
    ['Sent by', why.provider],
    ['Credential', credential?.name ?? credential?.id],
    ['About', why.object],
    ['Forgiven', habits.map((habit) => withPlace(habit, habitOperations)).join(', ')],
    ['Changed', why.changes.map(changeText).join('; ')],
    ['Steps', why.steps.map(({ step, took: ms }) => `${step} ${ms} ms`).join(', ')],
    ['Body', why.excerpt],
    ['Request id', why.requestId],
    ['Id', why.request],
  ]);
}

function changeText({ kind, count, paths }: ShownRequest['changes'][number]): string {
  return [kind, count === 1 ? '' : `× ${count}`, paths.join(', ')].filter((text) => text !== '').join(' ');
}

/** A habit, and in which operations of a bulk request the client had it. */
function withPlace(habit: string, places: ShownRequest['habitOperations']): string {
  const operations = places.find((place) => place.habit === habit)?.operations ?? [];
  return operations.length === 0 ? habit : `${habit} (operation ${operations.join(', ')})`;
}

function tellNext(output: Output, next: string | null): void {
  if (next !== null) output.notice(`There may be more: --before ${next}`);
}
