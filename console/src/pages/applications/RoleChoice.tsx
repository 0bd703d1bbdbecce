import { SelectField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.enterprise.assignments;

interface RoleChoiceProps {
  readonly application: Application;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of the enabled app roles; one that entitles to nothing warns. */
export function RoleChoice({ application, value, onChange }: RoleChoiceProps) {
  const roles = application.roles.filter(({ enabled }) => enabled);
  const chosen = roles.find((role) => role.value === value);
  return (
    <>
      <SelectField
        name="role"
        label={text.role}
        value={value}
        onChange={onChange}
        options={roles.map(({ value: key, displayName }) => ({ value: key, label: displayName }))}
      />
      {chosen?.entitles === false ? (
        <Notice intent="warning" title={text.warnTitle}>
          {text.warn}
        </Notice>
      ) : null}
    </>
  );
}

/** The first role that entitles: *User* unless it is off. */
export function usualRole({ roles }: Application): string {
  return roles.find(({ enabled, entitles }) => enabled && entitles)?.value ?? '';
}
