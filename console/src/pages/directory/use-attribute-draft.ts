import { useState } from 'react';
import { words } from '../../words.ts';
import { changesOf, type Draft, draftOf, missingIn } from './attribute-draft.ts';
import type { AttributeSection } from './user-attributes.ts';

/** The attributes of an object while somebody edits them. */
export interface AttributeDraft {
  readonly draft: Draft;
  /** What differs from the stored object, as the API takes it. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly dirty: boolean;
  /** What the form itself found wrong, by field. */
  readonly errors: ReadonlyMap<string, string>;
  set(name: string, value: string | boolean): void;
  /** Whether every required field has something; shows at each that has not what to do. */
  check(): boolean;
  discard(): void;
}

/** Edits the attributes of an object; `stored` is what it has. */
export function useAttributeDraft(
  sections: readonly AttributeSection[],
  stored: Readonly<Record<string, unknown>>,
): AttributeDraft {
  const before = draftOf(sections, stored);
  const [draft, setDraft] = useState(before);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map<string, string>());
  const changes = changesOf(sections, before, draft);
  return {
    draft,
    changes,
    dirty: Object.keys(changes).length > 0,
    errors,
    set: (name, value) => setDraft(new Map([...draft, [name, value]])),
    check: () => {
      const missing = missingIn(sections, draft, words.directory.hints.required);
      setErrors(missing);
      return missing.size === 0;
    },
    discard: () => {
      setErrors(new Map());
      setDraft(before);
    },
  };
}
