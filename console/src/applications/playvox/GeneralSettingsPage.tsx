import { Page } from '../../components/Page.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { words } from './words.ts';

const { general: text } = words;

/** Settings › General Settings: whether there are API keys. */
export function GeneralSettingsPage() {
  return (
    <Page title={text.title} lead={text.lead}>
      <SettingSwitch
        setting="apiKeysEnabled"
        label={text.apiKeys}
        hint={text.apiKeysHint}
        off={{ title: text.offTitle, text: text.offText, confirm: text.off }}
      />
    </Page>
  );
}
