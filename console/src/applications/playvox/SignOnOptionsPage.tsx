import { Page } from '../../components/Page.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { words } from './words.ts';

const { signOn: text } = words;

/** Settings › Sign-On Options. */
export function SignOnOptionsPage() {
  return (
    <Page title={text.title} lead={text.lead}>
      <SettingSwitch
        setting="signOnEnabled"
        label={text.enabled}
        hint={text.enabledHint}
        off={{ title: text.offTitle, text: text.offText, confirm: text.off }}
      />
    </Page>
  );
}
