import { useCaller, useCallState } from '../api/caller.ts';
import { useAct } from '../api/use-act.ts';
import { AskAgain } from './AskAgain.tsx';
import { useAdministrator } from './use-session.ts';

/** Asks for password and second factor again before a secret is shown or a role changed; the act then goes on by itself. */
export function ConfirmIdentityDialog() {
  const { confirming } = useCallState();
  return confirming ? <Asking /> : null;
}

function Asking() {
  const { watch } = useCaller();
  const secondFactor = useAdministrator()?.secondFactor === true;
  const act = useAct('reauthenticate');
  return (
    <AskAgain
      secondFactor={secondFactor}
      busy={act.busy}
      problem={act.problem}
      onSubmit={async ({ password, code }) => {
        const session = await act.run({ body: { password, ...(secondFactor ? { code } : {}) } });
        if (session !== undefined) watch.confirmed(true);
      }}
      onCancel={() => watch.confirmed(false)}
    />
  );
}
