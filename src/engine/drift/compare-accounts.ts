import type { Json } from '#scim/json.ts';
import type { Write } from '#storage/port.ts';
import { findDrift } from '../decide/find-drift.ts';
import type { ObjectType, TargetObject } from '../model/target.ts';
import type { ComparedLink } from '../queries/drift-links.ts';
import { identitiesOf } from '../queries/identities.ts';
import type { DriftRun } from './drift-run.ts';
import { noteDrift, type SeenDrift } from './note-drift.ts';
import { redacted } from './write-back.ts';

/** A linked account as it was looked at; undefined: it is gone. */
export interface LookedAt {
  readonly link: ComparedLink;
  readonly object: TargetObject | undefined;
}

export interface Compared {
  readonly writes: readonly Write[];
  /** Attributes that some of them, or some before, show a value of. */
  readonly shown: readonly string[];
}

/** Compares at most 500 linked accounts of a type with what was written to them. */
export async function compareAccounts(
  drift: DriftRun,
  type: ObjectType,
  looked: readonly LookedAt[],
): Promise<Compared> {
  const { run, check } = drift;
  const mapping = run.decide.compiled.objects[type];
  // What an administrator has left as it is, is not ours to compare.
  const compared = looked
    .filter(({ link }) => link.state !== 'left')
    .map((one) => ({
      ...one,
      seen: one.object === undefined ? undefined : findDrift(mapping, one.link, one.object.body),
    }));
  const shown = new Set([...check.facts.shown, ...compared.flatMap(({ seen }) => seen?.shown ?? [])]);
  const found = compared.flatMap(({ link, seen }): SeenDrift[] => {
    const { source, target } = link;
    const of = { type, target, item: '', source, member: 0, identity: '', link };
    if (seen === undefined) return [{ ...of, ...missing(drift, link) }];
    return seen.drifted.map(({ attribute, kind, wrote, shows, pending, sourceWins }) => {
      const show = (value: Json | undefined) => (value === undefined || !attribute.redacted ? value : redacted);
      // What nobody was seen with may be kept to itself: it is not written again and again.
      const hidden = shows === undefined && !shown.has(attribute.path);
      const values = { wrote: show(wrote), shows: show(shows) };
      return { ...of, ...values, attribute: attribute.path, kind, pending, sourceWins: sourceWins && !hidden };
    });
  });
  const names = await namesOf(drift, found);
  const named = found.map((one) => ({ ...one, identity: names.get(one.source) ?? one.target }));
  return { writes: await noteDrift(drift, type, named), shown: [...shown] };
}

/** An account that is gone is made again where the attribute by which it is matched is written back, and the job makes such again. */
function missing(
  { run }: DriftRun,
  link: ComparedLink,
): Omit<SeenDrift, 'type' | 'target' | 'item' | 'source' | 'member' | 'identity' | 'link'> {
  const { mapping, matching } = run.decide.compiled.objects[link.type];
  const makes = run.job.schedule.missing !== 'report' && mapping.actions.create && link.state === 'active';
  const sourceWins = makes && matching[0]?.mapping.drift === 'source-wins';
  return { attribute: '', kind: 'missing', wrote: undefined, shows: undefined, pending: false, sourceWins };
}

async function namesOf({ run }: DriftRun, found: readonly SeenDrift[]): Promise<ReadonlyMap<number, string>> {
  const sources = [...new Set(found.map(({ source }) => source))];
  if (sources.length === 0) return new Map();
  const names = await run.deps.storage.read(identitiesOf(run.tenant, sources));
  return new Map(names.map(({ source, identity }) => [source, identity]));
}
