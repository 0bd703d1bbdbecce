import { ArrowClockwiseRegular, TimerRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOf } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { RetentionBlade } from './RetentionBlade.tsx';

/** Commands over a list of requests: read it again, and how long requests are kept. */
export function RequestCommands({ refreshes }: { readonly refreshes: 'listRequests' | 'listTenantRequests' }) {
  const client = useQueryClient();
  const may = useMay();
  const [keeping, setKeeping] = useState(false);
  return (
    <>
      <CommandBar>
        <Command
          label={words.shared.refresh}
          icon={<ArrowClockwiseRegular />}
          onClick={() => void client.invalidateQueries({ queryKey: keyOf(refreshes) })}
        />
        {may('setRequestRetention') ? (
          <Command label={words.clients.retention} icon={<TimerRegular />} onClick={() => setKeeping(true)} />
        ) : null}
      </CommandBar>
      {keeping ? <RetentionBlade onClose={() => setKeeping(false)} /> : null}
    </>
  );
}
