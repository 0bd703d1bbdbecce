import { Refused } from '#applications/refused.ts';

/** The refusal of what takes a password that was given lately. */
export function confirmationNeeded(): Refused {
  return new Refused(
    'confirmation-needed',
    'This shows a secret or changes who may do what.',
    'Enter your password, and the code if you have a second factor, once more.',
  );
}
