import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useMedia } from '../components/use-media.ts';

/** What the administrator chose; `system` follows the machine. */
export type Choice = 'system' | 'light' | 'dark';

interface Chosen {
  readonly choice: Choice;
  readonly dark: boolean;
  choose(choice: Choice): void;
}

const Context = createContext<Chosen>({ choice: 'system', dark: false, choose: () => {} });
const key = 'rollcall.appearance';

/** Keeps light or dark for this browser. */
export function ThemeChoice({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(localStorage.getItem(key)));
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = choice === 'dark' || (choice === 'system' && systemDark);
  const chosen = useMemo(
    () => ({
      choice,
      dark,
      choose: (next: Choice) => {
        localStorage.setItem(key, next);
        setChoice(next);
      },
    }),
    [choice, dark],
  );
  return <Context value={chosen}>{children}</Context>;
}

/** The appearance that is shown, and how to change it. */
export function useTheme(): Chosen {
  return useContext(Context);
}

/** A stored or chosen word as a choice; anything else follows the system. */
export function choiceOf(text: string | null | undefined): Choice {
  return text === 'light' || text === 'dark' ? text : 'system';
}
