import { createContext, useContext } from 'react';
import { words } from '../words.ts';

/** Where the pages are at home: what the breadcrumb begins with, and what the browser's tab names. */
export interface HomePlace {
  readonly label: string;
  readonly to: string;
  readonly product: string;
}

const Context = createContext<HomePlace>({ label: words.shell.home, to: '/', product: words.shell.product });

/** Gives the pages below another home: those of a served application have one of their own. */
export const HomePlaceProvider = Context;

export function useHomePlace(): HomePlace {
  return useContext(Context);
}
