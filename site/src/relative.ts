import { posix } from 'node:path';

/** The address of one page of the site as another writes it, so that the site works below any path and from a folder. */
export function relative(from: string, to: string): string {
  const [file = '', anchor] = to.split('#');
  const way = file === from ? '' : posix.relative(posix.dirname(from), file);
  return anchor === undefined ? way || posix.basename(from) : `${way}#${anchor}`;
}
