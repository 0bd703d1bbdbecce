import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useCaller, useCallState } from '../api/caller.ts';
import { Notice } from '../components/Notice.tsx';
import { words } from '../words.ts';

const pause = 3000;

/** Says over every page that the server is away, looks for it, and lets the pages read anew once it is back. */
export function AwayBanner() {
  const { away } = useCallState();
  return away ? <Away /> : null;
}

function Away() {
  const { watch } = useCaller();
  const client = useQueryClient();
  const look = useCallback(async () => {
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok !== true) return;
    watch.answered(true);
    await client.invalidateQueries();
  }, [watch, client]);
  useEffect(() => {
    const timer = setInterval(() => void look(), pause);
    return () => clearInterval(timer);
  }, [look]);
  return (
    <Notice
      intent="warning"
      title={words.problems.away}
      action={<Button onClick={() => void look()}>{words.shared.retry}</Button>}
    >
      {words.problems.awayAdvice}
    </Notice>
  );
}
