import type { BrandVariants } from '@fluentui/react-components';
import type { BarColours } from '../layout/TopBar.tsx';

/** How much of black is in the shades up to the colour itself (80), and of white in those after it. */
const blacks = [0.8, 0.7, 0.6, 0.5, 0.4, 0.27, 0.13, 0];
const whites = [0.25, 0.5, 0.57, 0.63, 0.7, 0.77, 0.84, 0.92];

/** Sixteen shades around an application's colour (`#rrggbb`). From 100 on they can be read on the dark grey of pages. */
export function brandOf(colour: string): BrandVariants {
  const shades = [...blacks.map((share) => mix(colour, 0, share)), ...whites.map((share) => mix(colour, 255, share))];
  const shade = (stop: number) => shades[stop / 10 - 1] ?? colour;
  return {
    10: shade(10),
    20: shade(20),
    30: shade(30),
    40: shade(40),
    50: shade(50),
    60: shade(60),
    70: shade(70),
    80: shade(80),
    90: shade(90),
    100: shade(100),
    110: shade(110),
    120: shade(120),
    130: shade(130),
    140: shade(140),
    150: shade(150),
    160: shade(160),
  };
}

/** The bar of an application: its colour in the light, a dark shade of it in the dark. */
export function barOf(colour: string): BarColours {
  return { light: { background: colour, text: '#ffffff' }, dark: { background: mix(colour, 0, 0.7), text: '#ffffff' } };
}

/** A colour with a share of black (0) or white (255). */
function mix(colour: string, other: 0 | 255, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(value + (other - value) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
