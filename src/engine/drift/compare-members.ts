import { membersPath } from '../decide/compile-configuration.ts';
import { callTarget } from '../execute/call-target.ts';
import { findingsOfTargets } from '../queries/drift-findings.ts';
import { type ComparedLink, membersOfTargets, writtenAccounts } from '../queries/drift-links.ts';
import { identitiesOf } from '../queries/identities.ts';
import { type DriftRun, keep } from './drift-run.ts';
import { noteDrift, type SeenDrift } from './note-drift.ts';

const slice = 500;

interface SeenMember {
  readonly kind: 'member-added' | 'member-removed';
  readonly item: string;
  readonly member: number;
}

const cannotAsk = {
  ok: false,
  failure: {
    code: 'unsupported',
    message: 'The application does not show members.',
    advice: 'Look at the members in the application itself: drift of them cannot be found from here.',
  },
  exchanges: [],
} as const;

/**
 * Compares the members that a group has at the target with those that were written. Who the directory has in it and who is not written
 * yet, or no more, is work and no drift.
 */
export async function compareMembers(drift: DriftRun, link: ComparedLink): Promise<void> {
  const { run } = drift;
  const asked = await callTarget(run, () => run.target.readMembers?.(link.target) ?? Promise.resolve(cannotAsk));
  if (!asked.ok) return;
  // Shown none, by a target that has never shown any: perhaps it tells nobody.
  if (asked.value === undefined && !drift.check.facts.members) return;
  if (asked.value !== undefined && asked.value.length > 0 && !drift.check.facts.members)
    await keep(drift, [], { facts: { members: true } });
  const shown = new Set(asked.value ?? []);
  const found: SeenMember[] = [];
  const written = new Set<string>();
  for (let after = 0; ; ) {
    const members = await run.deps.storage.read(writtenAccounts(run.tenant, run.job.job, link.source, after, slice));
    for (const { member, target, wanted } of members) {
      if (target === undefined) continue;
      written.add(target);
      if (wanted && !shown.has(target)) found.push({ kind: 'member-removed', item: target, member });
    }
    const last = members.at(-1);
    if (last === undefined || members.length < slice) break;
    after = last.member;
  }
  const strangers = [...shown].filter((target) => !written.has(target));
  for (let at = 0; at < strangers.length; at += slice)
    found.push(...(await addedAmong(drift, link, strangers.slice(at, at + slice))));
  for (let at = 0; at < found.length; at += slice) {
    const some = found.slice(at, at + slice);
    const gone = await goneAmong(drift, some);
    await note(
      drift,
      link,
      some.filter(({ item }) => !gone.has(item)),
    );
  }
}

/** Whose account is gone is in no group either: that is one difference, not several. */
async function goneAmong({ run, check }: DriftRun, found: readonly SeenMember[]): Promise<ReadonlySet<string>> {
  const targets = found.filter(({ kind }) => kind === 'member-removed').map(({ item }) => item);
  const known = await run.deps.storage.read(findingsOfTargets(run.tenant, run.job.job, 'User', targets));
  const gone = known.filter(({ kind, drift }) => kind === 'missing' && drift === check.drift);
  return new Set(gone.map(({ target }) => target));
}

async function addedAmong(
  { run }: DriftRun,
  link: ComparedLink,
  targets: readonly string[],
): Promise<readonly SeenMember[]> {
  const ours = await run.deps.storage.read(membersOfTargets(run.tenant, run.job.job, link.source, targets));
  const known = new Map(ours.map((one) => [one.target, one]));
  return targets.flatMap((item): readonly SeenMember[] => {
    const one = known.get(item);
    return one?.wanted === true ? [] : [{ kind: 'member-added', item, member: one?.source ?? 0 }];
  });
}

async function note(drift: DriftRun, link: ComparedLink, found: readonly SeenMember[]): Promise<void> {
  const { run } = drift;
  const { mapping } = run.decide.compiled.objects.Group;
  const row = mapping.attributes.find(({ target, mapped }) => mapped && target === membersPath);
  const sourceWins = row?.drift === 'source-wins' && mapping.actions.update;
  const sources = [...new Set([link.source, ...found.map(({ member }) => member)])].filter((source) => source > 0);
  const names = new Map<number, string>();
  for (let at = 0; at < sources.length; at += slice) {
    const some = await run.deps.storage.read(identitiesOf(run.tenant, sources.slice(at, at + slice)));
    for (const { source, identity } of some) names.set(source, identity);
  }
  const seen = found.map(({ kind, item, member }): SeenDrift => {
    const name = names.get(member) ?? item;
    const values = kind === 'member-added' ? { wrote: undefined, shows: name } : { wrote: name, shows: undefined };
    const { source, target } = link;
    const place = { type: 'Group', target, attribute: membersPath, item, kind } as const;
    const identity = names.get(source) ?? target;
    return { ...place, ...values, source, member, identity, link, sourceWins, pending: false };
  });
  await keep(drift, await noteDrift(drift, 'Group', seen));
}
