import type { Configuration } from '#engine/model/configuration.ts';
import { defaultSchedule } from '#engine/model/job.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { unsetSettings } from '../enterprise/settings.ts';
import { configurationSections } from './configuration-sections.ts';
import type { Settled } from './section.ts';

/** A configuration in the form that versions are compared in. */
export function configurationForm(configuration: Configuration): JsonObject {
  const settled = asSettled(configuration);
  return Object.fromEntries(configurationSections.map((section) => [section.key, section.print(settled)] as const));
}

/** The configuration that a form stands for; sections that it lacks are as in `before`. @throws ZodError */
export function configurationOfForm(
  before: Configuration,
  form: Readonly<Record<string, Json | undefined>>,
): Configuration {
  return configurationSections.reduce((settled, section) => {
    const given = form[section.key];
    return given === undefined ? settled : section.take(settled, given);
  }, asSettled(before)).configuration;
}

/** A configuration's sections do not look at the settings. */
function asSettled(configuration: Configuration): Settled {
  return { name: '', configuration, schedule: defaultSchedule, settings: unsetSettings };
}
