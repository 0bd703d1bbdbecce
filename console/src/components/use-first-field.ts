import { type RefObject, useEffect, useRef, useState } from 'react';

const fields = 'input:not([readonly]):not([hidden]), select, textarea';

/**
 * What opens over the page begins at its first field; without one, where the surface itself begins. When what has the focus
 * goes away, the focus stays inside; gone altogether, it is given back to where it was.
 */
export function useFirstField(ref: RefObject<HTMLElement | null>, open: boolean): void {
  const [opener] = useState(() => document.activeElement);
  const isOpen = useRef(open);
  isOpen.current = open;
  useEffect(() => {
    if (!open) return;
    const stay = new MutationObserver(() => {
      if (isFocusLost()) enter(ref.current);
    });
    // The surface puts the focus on its first control when it has been shown; this comes after.
    const timer = setTimeout(() => {
      const surface = surfaceOf(ref.current);
      // Whoever was quicker than the surface types in a field already, and stays there.
      if (!isInField(ref.current)) ref.current?.querySelector<HTMLElement>(fields)?.focus();
      if (surface !== null) stay.observe(surface, { childList: true, subtree: true });
    }, 50);
    return () => {
      clearTimeout(timer);
      stay.disconnect();
    };
  }, [ref, open]);
  useEffect(
    () => () => {
      if (!isOpen.current) return;
      setTimeout(() => {
        if (isFocusLost() && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isInField(element: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active !== null && element?.contains(active) === true && active.matches(fields);
}

function surfaceOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]') ?? null;
}

function enter(element: HTMLElement | null): void {
  const first = element?.querySelector<HTMLElement>(fields);
  (first ?? surfaceOf(element)?.querySelector<HTMLElement>('button'))?.focus();
}
