import { Button, makeStyles } from '@fluentui/react-components';
import { BeakerSettingsRegular } from '@fluentui/react-icons';
import { Link } from '../../components/Link.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { FormSection } from '../applications/FormSection.tsx';
import { useSimulate } from './use-simulate.ts';

const text = words.plans;

const useStyles = makeStyles({
  acts: { display: 'flex', gap: '16px', alignItems: 'center', flexWrap: 'wrap' },
});

/** Simulate, where provisioning is set up: what would be done before anything is. */
export function SimulateSection({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const simulate = useSimulate(application);
  return (
    <FormSection title={text.section} lead={text.sectionLead}>
      <ProblemNotice problem={simulate.problem} />
      <div className={styles.acts}>
        <Button
          icon={<BeakerSettingsRegular />}
          disabledFocusable={simulate.disabled}
          onClick={() => void simulate.run()}
        >
          {text.simulate}
        </Button>
        <Link to="/applications/$application/plans" params={{ application: String(application.application) }}>
          {text.menu}
        </Link>
      </div>
    </FormSection>
  );
}
