import { Fragment, type ReactNode, useCallback, useState } from 'react';

/** The state that a form edits. */
export interface Opened<State> {
  readonly state: State;
  /** To be told when the form begins or ceases to differ from it. */
  readonly onDirty: (dirty: boolean) => void;
  /** Saved, or given up: the newest state is edited from now on. */
  readonly release: () => void;
}

interface WhileEditedProps<State> {
  readonly latest: State;
  readonly children: (opened: Opened<State>) => ReactNode;
}

/** Keeps what a form was opened with while it has unsaved changes: a newer state that is read meanwhile does not take them away. */
export function WhileEdited<State extends { readonly version: number }>({ latest, children }: WhileEditedProps<State>) {
  const [held, setHeld] = useState<State>();
  const state = held ?? latest;
  const onDirty = useCallback((dirty: boolean) => setHeld(dirty ? state : undefined), [state]);
  const release = useCallback(() => setHeld(undefined), []);
  return <Fragment key={state.version}>{children({ state, onDirty, release })}</Fragment>;
}
