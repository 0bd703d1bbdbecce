import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** The portal's blue: 80 is its colour; 70 and darker carry text on grey, 100 and lighter text on black. */
const brand: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#00365f',
  50: '#004578',
  60: '#005a9e',
  70: '#0067b8',
  80: '#0078d4',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

/** Corners, in every look. */
export const shape = { borderRadiusSmall: '2px', borderRadiusMedium: '2px', borderRadiusLarge: '4px' };

export const lightTheme: Theme = { ...createLightTheme(brand), ...shape };

/** Fluent's own red for text is too dark on the dark grey of pages: 4.2 to 1, where 4.5 is wanted. */
export const darkTheme: Theme = { ...createDarkTheme(brand), ...shape, colorStatusDangerForeground1: '#e58a92' };

/** The bar across the top: as in the portal, blue in the light and black in the dark. */
export const bar = {
  light: { background: '#0078d4', hover: '#005a9e', text: '#ffffff' },
  dark: { background: '#0b0b0b', hover: '#2e2e2e', text: '#ffffff' },
} as const;
