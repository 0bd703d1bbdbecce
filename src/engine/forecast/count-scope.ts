import type { Clock } from '#deps.ts';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import { bringingGroups } from '../cycle/bringing-groups.ts';
import { readSubjects, type SubjectSource } from '../cycle/load-subjects.ts';
import type { CompiledConfiguration } from '../decide/compiled.ts';
import { type Entitles, explainScope } from '../decide/scope/explain-scope.ts';
import type { ScopeVerdict } from '../model/decision.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { ObjectType } from '../model/target.ts';
import { feedEnds } from '../queries/feed.ts';
import { candidates } from '../queries/numbers.ts';

/** One object with its verdict. */
export interface Judged {
  readonly subject: Subject;
  readonly name: string;
  readonly verdict: ScopeVerdict;
}

/** Who is in scope and who is out. *joining*: in, without an account that is active; *leaving*: out, with one. */
export interface ScopeCount {
  readonly counts: Readonly<Record<ScopeSide, number>>;
  /** How many are in or out for which reason. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly samples: Readonly<Record<ScopeSide, readonly Judged[]>>;
  readonly looked: number;
  /** False: the deadline came first, and there are more. */
  readonly complete: boolean;
}

export type ScopeSide = 'in' | 'out' | 'joining' | 'leaving';

export interface ScopeRequest extends SubjectSource {
  readonly clock: Clock;
  readonly compiled: CompiledConfiguration;
  readonly entitles: Entitles;
  readonly type: ObjectType;
  /** Milliseconds after which it answers with what it has. */
  readonly deadline: number;
  readonly samples: number;
}

/** Few enough that nobody else waits long for their turn. */
const pageSize = 200;
const width = 20_000;

/**
 * Counts whom a configuration takes in, and writes nothing: every candidate is judged as a cycle would, in short pages between
 * which others have their turn. With *assigned* only candidates count, for everybody else is out without any filter.
 */
export async function countScope(request: ScopeRequest): Promise<ScopeCount> {
  const { storage, tenant, clock, type, deadline } = request;
  const counter = new Counter(request.samples);
  const until = clock.now() + deadline;
  const bringing = type === 'User' ? await bringingGroups(request) : undefined;
  const [ends] = await storage.read(feedEnds(tenant));
  const last = ends?.seq ?? 0;
  for (let after = 0; after < last; ) {
    if (clock.now() > until) return counter.result(false);
    const upTo = Math.min(last, after + width);
    const page = await readSubjects(request, candidates({ ...request, bringing, after, upTo }, type, pageSize));
    for (const subject of page) counter.add(judge(request, subject));
    after = page.length < pageSize ? upTo : (page.at(-1)?.source ?? upTo);
    await turnOfEventLoop();
  }
  return counter.result(true);
}

/** What is said of one object. */
export function judge({ compiled, entitles }: Pick<ScopeRequest, 'compiled' | 'entitles'>, subject: Subject): Judged {
  return { subject, name: identityOf(subject), verdict: explainScope(compiled, subject, entitles) };
}

class Counter {
  readonly #most: number;
  readonly #counts = { in: 0, out: 0, joining: 0, leaving: 0 };
  readonly #reasons: Record<string, number> = {};
  readonly #samples: Record<ScopeSide, Judged[]> = { in: [], out: [], joining: [], leaving: [] };

  constructor(most: number) {
    this.#most = most;
  }

  add(judged: Judged): void {
    const { inScope, reason } = judged.verdict;
    const { link } = judged.subject;
    const active = link?.target !== undefined && link.state === 'active';
    this.#reasons[reason] = (this.#reasons[reason] ?? 0) + 1;
    this.#note(inScope ? 'in' : 'out', judged);
    if (inScope !== active) this.#note(inScope ? 'joining' : 'leaving', judged);
  }

  #note(side: ScopeSide, judged: Judged): void {
    this.#counts[side] += 1;
    if (this.#samples[side].length < this.#most) this.#samples[side].push(judged);
  }

  result(complete: boolean): ScopeCount {
    const looked = this.#counts.in + this.#counts.out;
    return { counts: this.#counts, reasons: this.#reasons, samples: this.#samples, looked, complete };
  }
}
