import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { words } from '../../words.ts';

const text = words.onDemand;
/** As many members are listed for a choice. */
const listed = 100;

/** Which members go with a group. */
export interface Members {
  readonly which: 'none' | 'all' | 'chosen';
  /** objectIds. */
  readonly chosen: readonly string[];
}

/** As the endpoint takes them; undefined: only the group. */
export function membersOf({ which, chosen }: Members): 'all' | string[] | undefined {
  if (which === 'none') return undefined;
  return which === 'all' ? 'all' : [...chosen];
}

const useStyles = makeStyles({
  list: { maxHeight: '240px', overflowY: 'auto', paddingInlineStart: '24px', display: 'flex', flexDirection: 'column' },
  sub: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface MembersChoiceProps {
  /** objectId. */
  readonly group: string;
  readonly value: Members;
  readonly onChange: (value: Members) => void;
}

/** Only the group, all of its members, or some. */
export function MembersChoice({ group, value, onChange }: MembersChoiceProps) {
  const styles = useStyles();
  const { data } = useEndpoint('listDirectoryMembers', { params: { group }, query: { count: listed } });
  const members = data?.members ?? [];
  const toggle = (id: string) => {
    const rest = value.chosen.filter((each) => each !== id);
    onChange({ which: 'chosen', chosen: rest.length < value.chosen.length ? rest : [...value.chosen, id] });
  };
  const isWhich = (which: string): which is Members['which'] =>
    which === 'none' || which === 'all' || which === 'chosen';
  return (
    <>
      <Field label={text.members} hint={text.membersHint}>
        <RadioGroup
          value={value.which}
          onChange={(_, { value: which }) => (isWhich(which) ? onChange({ ...value, which }) : undefined)}
        >
          <Radio value="none" label={text.membersNone} />
          <Radio value="all" label={text.membersAll} />
          <Radio value="chosen" label={text.membersChosen} />
        </RadioGroup>
      </Field>
      {value.which !== 'chosen' ? null : members.length === 0 ? (
        <Text>{text.noMembers}</Text>
      ) : (
        <div className={styles.list}>
          {members.map(({ objectId, name, userPrincipalName }) => (
            <Checkbox
              key={objectId}
              checked={value.chosen.includes(objectId)}
              onChange={() => toggle(objectId)}
              label={
                <>
                  {name}
                  <span className={styles.sub}>{userPrincipalName ?? text.group}</span>
                </>
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
