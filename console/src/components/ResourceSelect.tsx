import { makeStyles, Select } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';

const useStyles = makeStyles({ select: { margin: '8px 12px' } });

interface ResourceSelectProps {
  readonly label: string;
  readonly entries: readonly { readonly label: string; readonly to: string }[];
  /** The address of the open one. */
  readonly here: string;
}

/** The pages of one thing as a list to choose from, where there is no room for a menu. */
export function ResourceSelect({ label, entries, here }: ResourceSelectProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  return (
    <Select
      aria-label={label}
      className={styles.select}
      value={here}
      onChange={(_, { value }) => void navigate({ to: value })}
    >
      {entries.map(({ label: name, to }) => (
        <option key={to} value={to}>
          {name}
        </option>
      ))}
    </Select>
  );
}
