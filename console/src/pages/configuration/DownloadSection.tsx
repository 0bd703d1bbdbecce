import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import type { CallOf } from '../../api/contract-types.ts';
import { Problem } from '../../api/problem.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { SelectField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';

const text = words.configFile.download;
const choices = ['usual', 'managed', 'ignored'] as const;
type Assignments = (typeof choices)[number];

/** Takes the configuration of all applications, or of one, away as a file. */
export function DownloadSection() {
  const caller = useCaller();
  const say = useToast();
  const { data } = useEndpoint('listApplications', {});
  const [application, setApplication] = useState('');
  const [assignments, setAssignments] = useState<Assignments>('usual');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const download = async () => {
    setBusy(true);
    setProblem(undefined);
    const query: NonNullable<CallOf<'exportConfiguration'>['query']> = {
      ...(application === '' ? {} : { application }),
      ...(assignments === 'usual' ? {} : { assignments }),
    };
    try {
      const file = await caller.call('exportConfiguration', { query });
      keep(file.text);
      say('success', text.done(file.applications));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormSection title={text.title} lead={text.lead}>
      <SelectField
        name="application"
        label={text.application}
        value={application}
        onChange={setApplication}
        options={[
          { value: '', label: text.all },
          ...(data?.applications ?? []).map(({ application: number, name }) => ({
            value: String(number),
            label: name,
          })),
        ]}
      />
      <SelectField
        name="assignments"
        label={text.assignments}
        value={assignments}
        onChange={(value) => setAssignments(choices.find((each) => each === value) ?? 'usual')}
        options={choices.map((value) => ({ value, label: text.choices[value] }))}
      />
      <ProblemNotice problem={problem} />
      <div>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={busy} onClick={() => void download()}>
          {text.run}
        </Button>
      </div>
    </FormSection>
  );
}

/** Hands the file to the browser. */
function keep(yaml: string): void {
  const url = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `rollcall-${new Date().toISOString().slice(0, 10)}.yaml`;
  link.click();
  URL.revokeObjectURL(url);
}
