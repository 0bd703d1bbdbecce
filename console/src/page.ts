import type { ComponentType } from 'react';

/** A page of the console. */
export interface PageEntry {
  readonly path: string;
  load(): Promise<ComponentType>;
}

/** Declares a page: a file that exports one component whose name ends in `Page`. */
export function page(path: string, load: () => Promise<Readonly<Record<string, unknown>>>): PageEntry {
  return {
    path,
    async load() {
      const found = Object.entries(await load()).find(([name]) => name.endsWith('Page'));
      if (!isComponent(found?.[1])) throw new Error(`${path}: the file exports no component named …Page`);
      return found[1];
    },
  };
}

function isComponent(value: unknown): value is ComponentType {
  return typeof value === 'function';
}
