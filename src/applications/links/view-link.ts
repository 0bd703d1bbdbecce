import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import { identityOf } from '#engine/model/subject.ts';
import type { Attributes, ObjectType } from '#engine/model/target.ts';
import { valuesOf } from '#engine/model/unanswered.ts';
import type { ListedLink } from '#engine/queries/listed-links.ts';
import type { Json } from '#scim/json.ts';

/** A link as administrators see it. */
export interface LinkView {
  /** What its acts are called with: stays, also when the object is gone. */
  readonly key: string;
  readonly objectId: string | null;
  readonly type: ObjectType;
  readonly name: string;
  readonly target: string | null;
  readonly origin: string;
  readonly state: string;
  /** First word: the situation; behind it, what is to be said about it. */
  readonly situation: string;
  readonly at: string;
  /** Why it failed last; null: it did not. */
  readonly failure: string | null;
  readonly written: readonly { readonly path: string; readonly value: Json }[];
  /** Identifiers of somebody else that stay until it is adopted. */
  readonly kept: readonly string[];
  /** The account that waits for adoption, and what would be written there. */
  readonly pending: {
    readonly target: string;
    readonly name: string;
    readonly changes: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
  } | null;
}

/** The view of links under a configuration; values of redacted mappings are not shown. */
export function linkViewer(configuration: Configuration): (link: ListedLink) => LinkView {
  const hidden = redactedPaths(configuration);
  const show = (type: ObjectType, path: string, value: Json | undefined): Json =>
    value === undefined ? null : hidden.has(`${type} ${path}`) ? '[Redact]' : value;
  return (link) => ({
    key: String(link.source),
    objectId: link.id ?? null,
    type: link.type,
    name: nameOf(link),
    target: link.target ?? null,
    origin: link.origin,
    state: link.state,
    situation: link.situation,
    at: new Date(link.at).toISOString(),
    failure: link.failure ?? null,
    written: Object.entries(valuesOf(link.written)).map(([path, value]) => ({
      path,
      value: show(link.type, path, value),
    })),
    kept: Object.keys(link.kept),
    pending:
      link.pending === undefined
        ? null
        : {
            target: link.pending.target,
            name: link.pending.name,
            changes: link.pending.changes.map(({ path, before, after }) => ({
              path,
              before: show(link.type, path, before),
              after: show(link.type, path, after),
            })),
          },
  });
}

/** What an administrator calls the object of a link. */
export function nameOf({ source, type, id, doc, written }: ListedLink): string {
  const link = { ...unlinked, source, type, written };
  return identityOf({ source, type, id, doc, deleted: false, roles: [], link, work: undefined });
}

const nothing: Attributes = Object.freeze({});
const unlinked = {
  target: undefined,
  origin: 'none',
  state: 'unlinked',
  situation: '',
  kept: nothing,
  configuration: 0,
  cycle: 0,
  etag: undefined,
  revision: 0,
} as const;

function redactedPaths(configuration: Configuration): ReadonlySet<string> {
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) return new Set();
  const { User, Group } = compilation.compiled.objects;
  return new Set(
    [User, Group].flatMap(({ type, attributes, references }) =>
      [...attributes, ...references].filter(({ redacted }) => redacted).map(({ path }) => `${type} ${path}`),
    ),
  );
}
