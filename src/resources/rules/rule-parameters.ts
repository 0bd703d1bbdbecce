import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { Rule } from '../profile.ts';

const none: JsonObject = {};

/** The parameter of that name. */
export function parameter(rule: Rule, name: string): Json | undefined {
  return own(rule.params ?? none, name);
}

export function textParameter(rule: Rule, name: string): string | undefined {
  const value = parameter(rule, name);
  return typeof value === 'string' ? value : undefined;
}

export function numberParameter(rule: Rule, name: string): number | undefined {
  const value = parameter(rule, name);
  return typeof value === 'number' ? value : undefined;
}

export function flagParameter(rule: Rule, name: string): boolean {
  return parameter(rule, name) === true;
}

/** The texts of a list parameter; one text alone is a list of one. */
export function textsParameter(rule: Rule, name: string): readonly string[] {
  const value = parameter(rule, name);
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string');
}

export function objectParameter(rule: Rule, name: string): JsonObject | undefined {
  const value = parameter(rule, name);
  return isJsonObject(value) ? value : undefined;
}
