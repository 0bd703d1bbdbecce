import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

export type Vocabulary = Application['vocabulary'];

/** What the pages of a mapping call things in the application's vocabulary: Okta has names of its own for some of them. */
export function mappingWords(vocabulary: Vocabulary) {
  const { mapping } = words.provisioning;
  if (vocabulary !== 'okta') return mapping;
  const { profileEditor } = words.okta;
  return {
    ...mapping,
    ...profileEditor,
    columns: { ...mapping.columns, ...profileEditor.columns },
    applies: { ...mapping.applies, ...profileEditor.applies },
  };
}
