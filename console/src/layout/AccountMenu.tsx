import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { PersonCircleRegular, SignOutRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useNarrow } from '../components/use-media.ts';
import { choiceOf, useTheme } from '../theme/ThemeChoice.tsx';
import { language, languages, speak } from '../words/language.ts';
import { words } from '../words.ts';

interface AccountMenuProps {
  readonly name: string;
  readonly buttonClass: string;
  readonly onSignOut: () => void;
  /** Further items, before those for everybody. */
  readonly children?: ReactNode;
}

/** Who is signed in, and what belongs to this person. */
export function AccountMenu({ name, buttonClass, onSignOut, children }: AccountMenuProps) {
  const { choice, choose } = useTheme();
  const narrow = useNarrow();
  return (
    <Menu
      checkedValues={{ theme: [choice], language: [language] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen = ''] }) =>
        name === 'language' ? speak(chosen) : choose(choiceOf(chosen))
      }
    >
      <MenuTrigger>
        <Button
          appearance="transparent"
          className={buttonClass}
          icon={<PersonCircleRegular />}
          aria-label={words.shell.accountMenu(name)}
        >
          {narrow ? null : name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {children}
          <MenuItem icon={<SignOutRegular />} onClick={onSignOut}>
            {words.shell.signOut}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.shell.theme}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="system">
              {words.shell.themeSystem}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light">
              {words.shell.themeLight}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {words.shell.themeDark}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.shell.language}</MenuGroupHeader>
            {Object.entries(languages).map(([tag, ownName]) => (
              <MenuItemRadio key={tag} name="language" value={tag} lang={tag}>
                {ownName}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
