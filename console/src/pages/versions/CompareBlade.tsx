import { Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { SelectField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { shownChanges, type Versions } from './version-state.ts';

const text = words.versions;

type Which = number | 'draft';

interface CompareBladeProps {
  readonly application: Application;
  readonly versions: Versions;
  readonly onClose: () => void;
}

/** What one version, or the draft, sets otherwise than another. */
export function CompareBlade({ application, versions: { current, draft }, onClose }: CompareBladeProps) {
  const [from, setFrom] = useState<Which>(draft === null ? Math.max(1, current - 1) : current);
  const [to, setTo] = useState<Which>(draft === null ? current : 'draft');
  const { data, error, refetch } = useEndpoint('compareVersions', {
    params: { application: String(application.application), version: from },
    query: { to },
  });
  const options = [
    ...(draft === null ? [] : [{ value: 'draft', label: text.theDraft }]),
    ...Array.from({ length: current }, (_, index) => current - index).map((version) => ({
      value: String(version),
      label: nameOf(version),
    })),
  ];
  return (
    <Blade open title={text.compareTitle} size="large" onClose={onClose}>
      <SelectField
        name="from"
        label={text.from}
        value={String(from)}
        options={options}
        onChange={(value) => setFrom(whichOf(value))}
      />
      <SelectField
        name="to"
        label={text.to}
        value={String(to)}
        options={options}
        onChange={(value) => setTo(whichOf(value))}
      />
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null ? (
          <Spinner label={words.shared.loading} labelPosition="after" size="small" />
        ) : null
      ) : data.changes.length === 0 ? (
        <Text>{text.same}</Text>
      ) : (
        <ChangesTable label={text.between(nameOf(from), nameOf(to))} changes={shownChanges(data.changes)} />
      )}
    </Blade>
  );
}

function nameOf(which: Which): string {
  return which === 'draft' ? text.theDraft : text.title(which);
}

function whichOf(value: string): Which {
  return value === 'draft' ? value : Number(value);
}
