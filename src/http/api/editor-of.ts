import type { Administrator } from '#applications/deps.ts';

/** Who edits the draft of a configuration where that was asked for, else the current one. */
export function editorOf(
  administrator: Administrator,
  { draft }: { readonly draft?: boolean | undefined },
): Administrator {
  return draft === true ? { ...administrator, draft } : administrator;
}
