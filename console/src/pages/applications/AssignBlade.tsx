import { Button, Checkbox, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { useSettled } from '../directory/use-settled.ts';
import type { Application } from './ApplicationFrame.tsx';
import { assignmentRefreshes } from './assignment.ts';
import { Reach } from './ReachBlade.tsx';
import { RoleChoice, usualRole } from './RoleChoice.tsx';

const text = words.enterprise.assignments;
/** As many of each are listed. */
const listed = 20;

interface Principal {
  readonly objectId: string;
  readonly type: 'User' | 'Group';
  readonly name: string;
  readonly detail: string;
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '212px', overflowY: 'auto' },
  search: { maxWidth: '100%' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sub: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  chosen: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  one: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
});

interface AssignBladeProps {
  readonly application: Application;
  readonly onClose: () => void;
}

/** Add assignment: users and groups of the directory, and one role for all of them. */
export function AssignBlade({ application, onClose }: AssignBladeProps) {
  const styles = useStyles();
  const say = useToast();
  const [chosen, setChosen] = useState<readonly Principal[]>([]);
  const [role, setRole] = useState(() => usualRole(application));
  const assign = useAct('assign', { refreshes: assignmentRefreshes });
  const params = { application: String(application.application) };
  const toggle = (one: Principal) =>
    setChosen((before) => {
      const rest = before.filter(({ objectId }) => objectId !== one.objectId);
      return rest.length < before.length ? rest : [...before, one];
    });
  const run = async () => {
    let done = 0;
    for (const { objectId, type } of chosen) {
      if ((await assign.run({ params, body: { principal: objectId, type, role } })) === undefined) break;
      done += 1;
    }
    if (done > 0) say('success', text.assigned(done));
    if (done === chosen.length) onClose();
    else setChosen(chosen.slice(done));
  };
  const footer = (
    <>
      <Button
        appearance="primary"
        type="submit"
        form="assign"
        disabledFocusable={chosen.length === 0 || role === '' || assign.busy}
      >
        {assign.busy ? words.shared.working : text.assign}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.addTitle} onClose={onClose} footer={footer}>
      <Form
        id="assign"
        problem={assign.problem}
        label={text.addTitle}
        onSubmit={() => (chosen.length === 0 ? undefined : void run())}
      >
        <Finder chosen={chosen} onToggle={toggle} />
        {chosen.length === 0 ? null : (
          <Field label={text.chosen}>
            <ul className={styles.chosen}>
              {chosen.map((one) => (
                <li key={one.objectId} className={styles.one}>
                  <span className={styles.head}>
                    <Text weight="semibold" className={styles.name}>
                      {one.name}
                    </Text>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DismissRegular />}
                      aria-label={text.takeOut(one.name)}
                      onClick={() => toggle(one)}
                    />
                  </span>
                  {one.type === 'Group' ? <Reach application={application} group={one.objectId} /> : null}
                </li>
              ))}
            </ul>
          </Field>
        )}
        <RoleChoice application={application} value={role} onChange={setRole} />
      </Form>
    </Blade>
  );
}

interface FinderProps {
  readonly chosen: readonly Principal[];
  readonly onToggle: (one: Principal) => void;
}

/** Finds users and groups by the beginning of a name. */
function Finder({ chosen, onToggle }: FinderProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const query = { search, count: listed };
  const groups = useEndpoint('listDirectoryGroups', { query }, { keepPrevious: true });
  const users = useEndpoint('listDirectoryUsers', { query }, { keepPrevious: true });
  const found: readonly Principal[] = [
    ...(groups.data?.groups ?? []).map(({ objectId, displayName }) => {
      return { objectId, type: 'Group' as const, name: displayName, detail: text.group };
    }),
    ...(users.data?.users ?? []).map(({ objectId, displayName, userPrincipalName }) => {
      return { objectId, type: 'User' as const, name: displayName ?? userPrincipalName, detail: userPrincipalName };
    }),
  ];
  const isChosen = (one: Principal) => chosen.some(({ objectId }) => objectId === one.objectId);
  return (
    <>
      <Field label={text.find} hint={text.findHint}>
        <SearchBox
          className={styles.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      </Field>
      {found.length === 0 && users.isSuccess && groups.isSuccess ? (
        <Text>{text.nobodyFound}</Text>
      ) : (
        <ul className={styles.list} aria-label={text.find}>
          {found.map((one) => (
            <li key={one.objectId} className={styles.item}>
              <Checkbox
                checked={isChosen(one)}
                onChange={() => onToggle(one)}
                label={
                  <>
                    {one.name}
                    <span className={styles.sub}>{one.detail}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
