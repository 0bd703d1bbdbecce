import { Refused } from '../refused.ts';

/** The refusal of what needs a draft where there is none. */
export function noDraft(application: string): Refused {
  return new Refused('conflict', `${application} has no draft.`, 'Save a mapping as a draft first.', {
    command: `Begin one with: rollcall app draft begin ${JSON.stringify(application)}`,
  });
}
