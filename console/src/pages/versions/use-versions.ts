import { useEndpoint } from '../../api/use-endpoint.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';

/** The newest versions of an application's configuration with its draft; others may be at it, so it is read again. */
export function useVersions({ application }: Application) {
  return useEndpoint('listVersions', { params: { application: String(application) } }, { refresh: 10_000 });
}
