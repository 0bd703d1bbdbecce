import { useQuery } from '@tanstack/react-query';
import { docsAddress } from '../components/docs-address.ts';
import { decodeHeadings, type Heading } from './decode-headings.ts';

/** All titles and headings of the documents that come with Rollcall; none while they are read, and where they were not built. */
export function useHeadings(): readonly Heading[] {
  const { data } = useQuery({
    queryKey: ['headings of the documents'],
    queryFn: async ({ signal }) => {
      const reply = await fetch(`${docsAddress}assets/headings.json`, { signal });
      return reply.ok ? decodeHeadings(await reply.json()) : [];
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? none;
}

const none: readonly Heading[] = [];
