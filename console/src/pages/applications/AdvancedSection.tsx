import { CheckField, SelectField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';
import type { ProvisioningDraft } from './provisioning-draft.ts';

const text = words.selfTest;

interface AdvancedSectionProps {
  readonly application: Application;
  readonly draft: ProvisioningDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ProvisioningDraft>) => void;
}

/** Advanced: how requests to the application are written. */
export function AdvancedSection({ application, draft, disabled, onChange }: AdvancedSectionProps) {
  const { formats, format, because } = application.wire;
  const chosen = formats.find(({ key }) => key === draft.wireFormat);
  const used = formats.find(({ key }) => key === format);
  const now = used?.name ?? format;
  const sendsMore = (draft.wireFormat === null ? used : chosen)?.besides === true;
  return (
    <FormSection
      title={text.advanced}
      lead={
        <>
          {text.advancedLead} <LearnMore topic="wireFormats" />
        </>
      }
    >
      <SelectField
        name="wireFormat"
        label={text.wireFormat}
        value={draft.wireFormat ?? ''}
        disabled={disabled}
        hint={chosen?.purpose ?? (because === 'chosen' ? undefined : text.usualNow(now, because === 'tenant-url'))}
        onChange={(key) => onChange({ wireFormat: formats.find((each) => each.key === key)?.key ?? null })}
        options={[{ value: '', label: text.usual }, ...formats.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      {sendsMore ? (
        <CheckField
          name="wireWhole"
          label={text.wireWhole}
          value={draft.wireWhole}
          disabled={disabled}
          hint={text.wireWholeHint}
          onChange={(wireWhole) => onChange({ wireWhole })}
        />
      ) : null}
    </FormSection>
  );
}
