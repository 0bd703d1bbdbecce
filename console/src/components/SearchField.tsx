import { SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when the typing pauses, and at once for Enter. */
  readonly onSearch: (value: string) => void;
}

/** A search box over a list. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), 250);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_, data) => setText(data.value)}
      onKeyDown={({ key }) => (key === 'Enter' ? onSearch(text) : undefined)}
    />
  );
}
