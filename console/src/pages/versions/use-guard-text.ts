import { useEndpoint } from '../../api/use-endpoint.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';

const text = words.versions;

/** What the guard lets go of a full cycle, in a sentence; empty until it is known. */
export function useGuardText({ application }: Application): string {
  const { data } = useEndpoint('getProtection', { params: { application: String(application) } });
  if (data === undefined) return '';
  return data.preventDeletions ? text.guardOn(data.removals, data.percent) : text.guardOff;
}
