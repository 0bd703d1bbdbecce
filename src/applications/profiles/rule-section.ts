import { z } from 'zod';
import type { RuleCheck } from '#resources/profile.ts';
import { interpreters } from '#resources/rules/interpreters.ts';
import { ruleParams } from './rule-params.ts';

const scimTypes = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
  'invalidVers',
] as const;

const status = z.int().min(400).max(599);
const sentence = z.string().min(1).max(1000);

/** How something is refused: the status, the scimType of RFC 7644 §3.12, and the sentence the client reads. */
export const refusal = z.strictObject({
  status: status.describe('HTTP status, 400 to 599.'),
  scimType: z.enum(scimTypes).exactOptional().describe('The detail of RFC 7644 §3.12, with status 400 or 409.'),
  detail: sentence.describe('The sentence that the client’s administrator reads.'),
});

const isCheck = (name: string): name is RuleCheck => Object.hasOwn(interpreters, name);

/** One rule of a profile file: see `Rule` for what `params` each check takes. */
export const ruleEntry = z
  .strictObject({
    id: z.string().min(1).max(100).describe('A name of your own; traces show it.'),
    target: z
      .string()
      .min(1)
      .max(500)
      .describe('What it speaks of: userName, emails[type eq "work"].value, Group.displayName; * is the whole user.'),
    on: z
      .array(z.enum(['create', 'replace', 'patch', 'delete', 'activate']))
      .min(1)
      .default(['create', 'replace', 'patch'])
      .describe('When it is asked.'),
    check: z.enum(Object.keys(interpreters).filter(isCheck)).describe('What it looks at.'),
    params: z.record(z.string(), z.json()).exactOptional().describe('What the check needs to know.'),
    violation: z
      .strictObject({
        action: z
          .enum(['reject', 'ignore', 'normalise', 'default'])
          .describe('reject: refuse the request; ignore: drop the value; normalise: mend it; default: fill it in.'),
        status: status.exactOptional(),
        scimType: z.enum(scimTypes).exactOptional(),
        detail: sentence.exactOptional(),
      })
      .describe('What happens when it is broken.'),
    assumed: z.boolean().default(false).describe('Nobody published it: the API page says so.'),
  })
  .superRefine(({ check, params = {}, violation }, context) => {
    for (const { path, message } of ruleParams[check].safeParse(params).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['params', ...path], message: `${message}, for ${check}` });
    const { violation: refuses, mend } = interpreters[check];
    if (violation.action === 'reject' ? refuses === undefined && check !== 'unique' : mend === undefined) {
      const message = `a rule that checks ${check} cannot ${violation.action}`;
      context.addIssue({ code: 'custom', path: ['violation', 'action'], message });
    }
  });
