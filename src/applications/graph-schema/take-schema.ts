import type { AttributeMapping, Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { checkConfiguration } from '../versions/check-configuration.ts';
import { mappingsOf } from './mappings-of.ts';
import type { SchemaNote } from './note.ts';
import type { GraphSchema } from './schema.ts';
import { type TakenMapping, takeMapping, told } from './take-mapping.ts';

export interface TakenSchema {
  readonly configuration: Configuration;
  /** How many rows were taken. */
  readonly rows: number;
  readonly notes: readonly SchemaNote[];
}

/** So many rows are tried again without what was refused; a schema that needs more is not for this application. */
const mostRefused = 100;

/**
 * The configuration with the mappings of a schema in place of its own. What the application cannot do is left out and told, row by row.
 * @throws Refused where what is left is no mapping: nobody would be matched
 */
export function takeSchema(
  deps: ApplicationDeps,
  named: NamedApplication,
  before: Configuration,
  schema: GraphSchema,
): TakenSchema {
  const { found, notes: first } = mappingsOf(schema);
  const notes = [...first];
  let configuration = before;
  let rows = 0;
  for (const [object, mapping] of found) {
    const was = before.objects[object];
    const taken = settled(
      deps,
      named,
      configuration,
      object,
      takeMapping({ deps, named, object, before: was, found: mapping }),
    );
    configuration = withMapping(configuration, object, taken.mapping);
    rows += taken.places.size;
    notes.push(...taken.notes);
  }
  return { configuration, rows, notes };
}

/** The mapping without what the application refuses as a whole: first a row's matching is left out, then the row. */
function settled(
  deps: ApplicationDeps,
  named: NamedApplication,
  before: Configuration,
  object: ObjectType,
  taken: TakenMapping,
): TakenMapping {
  let { mapping } = taken;
  const places = new Map(taken.places);
  const notes = [...taken.notes];
  for (let refused = 0; ; refused += 1) {
    try {
      checkConfiguration(deps, named, before, withMapping(before, object, mapping));
      return { mapping, places, notes };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const key = error.details.field?.toLowerCase() ?? '';
      const path = places.get(key);
      const row = mapping.attributes.find(({ target }) => target.toLowerCase() === key);
      if (path === undefined || row === undefined || refused >= mostRefused) throw withNotes(error, notes);
      const present = before.objects[object].attributes.find(({ target }) => target.toLowerCase() === key);
      const why = error.advice === undefined ? error.message : `${error.message} ${error.advice}`;
      const matches = row.matchingPrecedence > 0 && row.apply !== 'match-only';
      if (matches) notes.push({ path: `${path}.matchingPriority`, name: row.target, taken: false, message: why });
      else {
        notes.push({ path, name: row.target, taken: false, message: told(row.target, why, present) });
        places.delete(key);
      }
      mapping = replaced(mapping, row, matches ? { ...row, matchingPrecedence: 0 } : present);
    }
  }
}

function replaced(mapping: ObjectMapping, row: AttributeMapping, by: AttributeMapping | undefined): ObjectMapping {
  const attributes = mapping.attributes.flatMap((each) => (each !== row ? [each] : by === undefined ? [] : [by]));
  return { ...mapping, attributes };
}

function withMapping(configuration: Configuration, object: ObjectType, mapping: ObjectMapping): Configuration {
  return { ...configuration, objects: { ...configuration.objects, [object]: mapping } };
}

/** Why nothing was taken, with everything that was left out before. */
function withNotes({ code, message, advice }: Refused, notes: readonly SchemaNote[]): Refused {
  const errors = notes.filter(({ taken }) => !taken).map((note) => ({ field: note.path, message: note.message }));
  return new Refused(code, message, advice, errors.length === 0 ? {} : { errors });
}
