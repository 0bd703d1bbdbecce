import type { z } from 'zod';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Schedule } from '#engine/model/job.ts';
import type { Json } from '#scim/json.ts';
import type { ApplicationSettings } from '../enterprise/settings.ts';

/** What is set of an application, whatever table it lies in. */
export interface Settled {
  readonly name: string;
  readonly settings: ApplicationSettings;
  readonly configuration: Configuration;
  readonly schedule: Schedule;
}

/** A part of what is set, in the form people read: plain values under the names of the API, the same in file, version and difference. */
export interface Section {
  readonly key: string;
  readonly schema: z.ZodType;
  /** What is usual may be left out of it. */
  print(settled: Settled): Json;
  /** `value` is what the schema lets through; what it leaves out is as usual. @throws ZodError for what it does not let through */
  take(settled: Settled, value: unknown): Settled;
}

/** Ties a section's schema to what takes its output. */
export function section<Schema extends z.ZodType>(
  key: string,
  schema: Schema,
  print: (settled: Settled) => Json,
  take: (settled: Settled, value: z.output<Schema>) => Settled,
): Section {
  return { key, schema, print, take: (settled, value) => take(settled, schema.parse(value)) };
}
