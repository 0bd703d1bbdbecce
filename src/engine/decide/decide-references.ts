import type { Json } from '#scim/json.ts';
import { own } from '#scim/json.ts';
import type { Action } from '../model/action.ts';
import type { Subject } from '../model/subject.ts';
import type { CompiledMapping } from './compiled.ts';
import { diff } from './diff.ts';
import { referenceOf } from './source-value.ts';

/** Gives the target id of the object with this directory identifier, or undefined while it has none. */
export type Resolve = (id: string) => string | undefined;

/** The identifiers of the directory objects that `subject` refers to through mapped references. */
export function referencedIds(mapping: CompiledMapping, subject: Subject): readonly string[] {
  return mapping.references.flatMap(({ mapping: { source } }) => {
    if (source.kind !== 'direct' || subject.doc === undefined) return [];
    const id = referenceOf(own(subject.doc, source.attribute));
    return id === undefined ? [] : [id];
  });
}

/**
 * The references (`manager`) of a provisioned object: written once both ends are linked, cleared when the reference or its
 * object is gone. Undefined when the target already has them.
 */
export function decideReferences(mapping: CompiledMapping, subject: Subject, resolve: Resolve): Action | undefined {
  const { link } = subject;
  if (link?.target === undefined || link.state !== 'active' || !mapping.mapping.actions.update) return undefined;
  const values: Record<string, Json> = {};
  for (const { path, mapping: attribute } of mapping.references) {
    if (attribute.source.kind !== 'direct' || subject.doc === undefined) continue;
    const id = referenceOf(own(subject.doc, attribute.source.attribute));
    const target = id === undefined ? undefined : resolve(id);
    if (target !== undefined) values[path] = target;
  }
  const { changes, next } = diff(exact(mapping), { values, missing: [], awaited: [], omitted: [] }, link.written);
  if (changes.length === 0) return undefined;
  return { kind: 'update', target: link.target, etag: link.etag, changes, desired: next };
}

/** Identifiers of a target are compared as they are. */
function exact(mapping: CompiledMapping) {
  return mapping.references.map((one) => ({ ...one, mapping: { ...one.mapping, caseExact: true } }));
}
