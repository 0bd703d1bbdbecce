import { said } from '../said.ts';
import { language } from '../words/language.ts';
import { saidFields } from './said-fields.ts';

/** A reply with the sentences of the server in the language of this page, all else as it came. */
export function sayReply(reply: unknown): unknown {
  return language === 'en' ? reply : say(reply, '', '');
}

function say(value: unknown, name: string, parent: string): unknown {
  if (typeof value === 'string') return isSaid(name, parent) ? said(value) : value;
  if (Array.isArray(value)) return value.map((each) => say(each, name, parent));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, say(each, key, name)]));
}

/** A member named so there, or one of a record that is named so: `locked: { create: 'why' }`. */
function isSaid(name: string, parent: string): boolean {
  const wanted = Object.hasOwn(saidFields, name) ? saidFields[name] : undefined;
  if (wanted === true || parent === 'locked') return true;
  return wanted?.includes(parent) ?? false;
}
