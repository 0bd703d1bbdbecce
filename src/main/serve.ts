import { type Fetch, isLoopback, listen } from '#http/server.ts';
import type { Closers } from './closers.ts';
import { writeMark } from './data-folder.ts';
import type { ServeOptions } from './options.ts';
import { removeServerFile, writeServerFile } from './server-file.ts';

export interface Served {
  /** What shown URLs begin with from now on. */
  readonly url: string;
  /** To be called once requests can be answered: lets commands find this process. */
  announce(): Promise<void>;
}

/** Starts listening. Commands on this machine always find a plain HTTP address on loopback, whatever clients use. */
export async function serve(
  folder: string,
  options: ServeOptions,
  app: { readonly fetch: Fetch; readonly token: string },
  closers: Closers,
): Promise<Served> {
  const { port, host, tls, behindProxy, publicUrl } = options;
  const listening = await listen({
    fetch: app.fetch,
    port,
    ...(host === undefined ? {} : { host }),
    ...(tls === undefined ? {} : { tls }),
    ...(behindProxy === undefined ? {} : { behindProxy }),
  });
  closers.add(() => listening.close());
  const plain = tls === undefined && isLoopback(host ?? '127.0.0.1');
  const own = plain ? listening : await listen({ fetch: app.fetch, port: 0 });
  if (!plain) closers.add(() => own.close());
  const url = publicUrl ?? listening.url;
  return {
    url,
    announce: async () => {
      await writeMark(folder, { url, served: true });
      closers.add(() => removeServerFile(folder));
      await writeServerFile(folder, { url: own.url, token: app.token, pid: process.pid });
    },
  };
}
