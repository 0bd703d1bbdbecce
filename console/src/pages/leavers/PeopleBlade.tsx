import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextAreaField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { mostChosen, peopleOf } from './leaver-query.ts';

const text = words.leavers;

interface PeopleBladeProps {
  readonly people: readonly string[];
  readonly onChoose: (people: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Whom the report is about: typed, pasted, or read from a file. */
export function PeopleBlade({ people, onChoose, onClose }: PeopleBladeProps) {
  const [typed, setTyped] = useState(people.join('\n'));
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  const submit = () => {
    const named = peopleOf(typed);
    if (named.length === 0) return setWrong(text.chooseNobody);
    if (named.length > mostChosen) return setWrong(text.chooseMost(mostChosen));
    onChoose(named);
    onClose();
  };
  const read = async (chosen: File | undefined) => {
    if (chosen !== undefined) setTyped(peopleOf(await chosen.text()).join('\n'));
  };
  return (
    <Blade open title={text.chooseTitle} onClose={onClose}>
      <Form problem={undefined} label={text.chooseTitle} onSubmit={submit}>
        <Text>{text.chooseText}</Text>
        <TextAreaField name="people" label={text.chooseField} rows={12} value={typed} onChange={setTyped} />
        <Text size={200}>{text.chooseMost(mostChosen)}</Text>
        {wrong === undefined ? null : <Notice intent="error">{wrong}</Notice>}
        <input
          ref={file}
          type="file"
          hidden
          aria-label={text.chooseFile}
          accept=".csv,.txt,text/csv,text/plain"
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <div>
          <Button appearance="primary" type="submit">
            {text.chooseShow}
          </Button>{' '}
          <Button onClick={() => file.current?.click()}>{text.chooseFile}</Button>
        </div>
      </Form>
    </Blade>
  );
}
