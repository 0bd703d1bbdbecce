import { Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { words } from '../words.ts';

/** Which rows are chosen, by key. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  has(key: string): boolean;
  toggle(key: string): void;
  clear(): void;
}

/** Starts with nothing chosen. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set<string>());
  return useMemo(
    () => ({
      keys,
      has: (key) => keys.has(key),
      toggle: (key) =>
        setKeys((before) =>
          before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key]),
        ),
      clear: () => setKeys(new Set<string>()),
    }),
    [keys],
  );
}

/** The tick at the start of a row. */
export function SelectionBox({ selection, rowKey }: { readonly selection: Selection; readonly rowKey: string }) {
  return (
    <Checkbox
      aria-label={words.shared.selectRow}
      checked={selection.has(rowKey)}
      onChange={() => selection.toggle(rowKey)}
    />
  );
}
