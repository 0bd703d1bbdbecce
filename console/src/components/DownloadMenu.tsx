import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import { words } from '../words.ts';
import { keepFile } from './keep-file.ts';
import { useToast } from './Toasts.tsx';

const { download: text } = words.shared;

type Format = 'csv' | 'json';

/** A part of the file, and from where it goes on. */
interface Part {
  readonly text: string;
  readonly entries: number;
  readonly next: string | null;
}

interface DownloadMenuProps {
  /** The name of the file, without date and ending. */
  readonly name: string;
  /** Default both; with one there is nothing to choose. */
  readonly formats?: readonly Format[];
  /** What has a CSV of its own, by its key, with the words it is chosen by; default one CSV. */
  readonly tables?: Readonly<Record<string, string>>;
  /** There is nothing to download. */
  readonly disabled?: boolean;
  /** Reads the part that begins after an entry; the first one without. */
  readonly read: (page: {
    readonly format: Format;
    readonly table?: string;
    readonly before?: string;
  }) => Promise<Part>;
}

/** Downloads what the filters show, as CSV or JSON. */
export function DownloadMenu({ name, formats = ['csv', 'json'], tables, disabled = false, read }: DownloadMenuProps) {
  const say = useToast();
  const [count, setCount] = useState<number | undefined>(undefined);
  const download = async (format: Format, table?: string) => {
    setCount(0);
    try {
      const parts: string[] = [];
      let entries = 0;
      for (let before = ''; ; ) {
        const part = await read({
          format,
          ...(table === undefined ? {} : { table }),
          ...(before === '' ? {} : { before }),
        });
        parts.push(part.text);
        entries += part.entries;
        setCount(entries);
        if (part.next === null) break;
        before = part.next;
      }
      const file = table === undefined ? name : `${name}-${table}`;
      keepFile(format === 'csv' ? ['\ufeff', ...parts] : [jsonOf(parts)], file, format);
      say('success', text.done(entries));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      say('error', text.failed, error.message);
    } finally {
      setCount(undefined);
    }
  };
  const [only] = formats;
  if (formats.length === 1 && only !== undefined) {
    return (
      <ToolbarButton
        icon={<ArrowDownloadRegular />}
        disabled={disabled || count !== undefined}
        onClick={() => void download(only)}
      >
        {count === undefined ? text.only[only] : text.running(count)}
      </ToolbarButton>
    );
  }
  return (
    <Menu>
      <MenuTrigger>
        <ToolbarButton icon={<ArrowDownloadRegular />} disabled={disabled || count !== undefined}>
          {count === undefined ? text.start : text.running(count)}
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tables === undefined ? (
            <MenuItem onClick={() => void download('csv')}>{text.csv}</MenuItem>
          ) : (
            Object.entries(tables).map(([table, label]) => (
              <MenuItem key={table} onClick={() => void download('csv', table)}>
                {label}
              </MenuItem>
            ))
          )}
          <MenuItem onClick={() => void download('json')}>{text.json}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Lines of JSON objects as one list. */
function jsonOf(parts: readonly string[]): string {
  const lines = parts
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return `[\n${lines.join(',\n')}\n]\n`;
}
