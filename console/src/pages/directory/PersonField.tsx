import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { useFieldError } from '../../components/Form.tsx';
import { words } from '../../words.ts';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '4px' },
  box: { flexGrow: 1, minWidth: 0 },
});

interface PersonFieldProps {
  readonly name: string;
  readonly label: string;
  /** objectId; empty: nobody. */
  readonly value: string;
  /** What to show for the value before anything is typed. */
  readonly personName: string | undefined;
  readonly disabled?: boolean;
  /** What its button says that takes the person away again. */
  readonly clear?: string;
  readonly onChange: (objectId: string) => void;
}

/** A field that holds one user, found by typing. */
export function PersonField(props: PersonFieldProps) {
  const {
    name,
    label,
    value,
    personName,
    disabled = false,
    clear = words.directory.user.clearManager,
    onChange,
  } = props;
  const styles = useStyles();
  const error = useFieldError(name);
  const [typing, setTyping] = useState<string | undefined>(undefined);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map<string, string>());
  const chosen = value === '' ? '' : (picked.get(value) ?? personName ?? value);
  const text = typing ?? chosen;
  const search = useSettled((typing ?? '').trim());
  const looks = typing !== undefined && search !== '';
  const found = useEndpoint(
    'listDirectoryUsers',
    { query: { search, count: 10 } },
    { enabled: looks, keepPrevious: true },
  );
  const users = looks ? (found.data?.users ?? []) : [];
  const { pickManager, nobodyFound } = words.directory.user;
  return (
    <Field label={label} {...(error === undefined ? {} : { validationMessage: error })}>
      {(field) => (
        <div className={styles.row}>
          <Combobox
            {...field}
            freeform
            disabled={disabled}
            className={styles.box}
            input={{ style: { minWidth: 0, width: '100%' } }}
            placeholder={pickManager}
            value={text}
            selectedOptions={value === '' ? [] : [value]}
            onChange={({ target }) => {
              setTyping(target.value);
              if (target.value === '') onChange('');
            }}
            onOptionSelect={(_, { optionValue, optionText }) => {
              if (optionValue === undefined || optionValue === '') return;
              setTyping(undefined);
              setPicked(new Map([...picked, [optionValue, optionText ?? optionValue]]));
              onChange(optionValue);
            }}
            onBlur={() => setTyping(undefined)}
          >
            {users.map(({ objectId, displayName, userPrincipalName }) => (
              <Option key={objectId} value={objectId} text={displayName ?? userPrincipalName}>
                <span>
                  {displayName ?? userPrincipalName}
                  <br />
                  <small>{userPrincipalName}</small>
                </span>
              </Option>
            ))}
            {looks && users.length === 0 && !found.isFetching ? (
              <Option key="none" value="" text="" disabled>
                {nobodyFound}
              </Option>
            ) : null}
          </Combobox>
          {value === '' ? null : (
            <Button
              icon={<DismissRegular />}
              aria-label={clear}
              disabled={disabled}
              onClick={() => {
                setTyping(undefined);
                onChange('');
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
