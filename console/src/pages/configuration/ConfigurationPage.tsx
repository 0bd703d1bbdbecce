import { LearnMore } from '../../components/LearnMore.tsx';
import { Page } from '../../components/Page.tsx';
import { words } from '../../words.ts';
import { DownloadSection } from './DownloadSection.tsx';
import { UploadSection } from './UploadSection.tsx';

const text = words.configFile;

/** The configuration as one file: taken away, looked at, and put in force. */
export function ConfigurationPage() {
  return (
    <Page
      title={text.title}
      lead={
        <>
          {text.lead} <LearnMore topic="configFile" />
        </>
      }
    >
      <DownloadSection />
      <UploadSection />
    </Page>
  );
}
