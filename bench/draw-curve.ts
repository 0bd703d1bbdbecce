import type { Curve, Line } from './curves.ts';

const width = 720;
const height = 360;
const plot = { left: 64, right: 500, top: 44, bottom: 310 };

/** Colours that are told apart on white and on black, by those who see no red or green too; each has a mark of its own as well. */
const colours = ['#0078d4', '#56b4e9', '#d55e00', '#b8860b', '#cc79a7', '#009e73'];

/** An SVG of latency over size, both logarithmic: what is flat costs the same at every size. */
export function drawCurve({ title, axis, lines }: Curve): string {
  const sizes = lines.flatMap(({ points }) => points.map(({ size }) => size));
  const times = lines.flatMap(({ points }) => points.map(({ milliseconds }) => milliseconds));
  const x = scale(decades(sizes), [plot.left, plot.right]);
  const y = scale(decades(times), [plot.bottom, plot.top]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}: p50 in milliseconds over ${escaped(axis)}</title>`,
    style,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text class="head" x="${plot.left}" y="24">${escaped(title)}: p50, ms</text>`,
    ...y.ticks.map(({ text, at }) => across(text, at)),
    ...x.ticks.map(({ text, at }) => below(text, at)),
    `<text class="tick" x="${(plot.left + plot.right) / 2}" y="${height - 12}" text-anchor="middle">${escaped(axis)}</text>`,
    ...lines.map((line, index) => drawLine(line, index, x.place, y.place)),
    '</svg>',
    '',
  ].join('\n');
}

const style = `<style>
  text { font: 13px system-ui, sans-serif; fill: #1b1b1b } .head { font-weight: 600 } .tick { font-size: 12px; fill: #5c5c5c }
  .paper { fill: #fff } .grid { stroke: #e1e1e1 } polyline { fill: none; stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f3f3f3 } .tick { fill: #adadad } .paper { fill: #1b1b1b } .grid { stroke: #3b3b3b }
  }
</style>`;

interface Scale {
  readonly ticks: readonly { readonly text: string; readonly at: number }[];
  place(value: number): number;
}

/** The powers of ten around the values, as exponents. */
function decades(values: readonly number[]): readonly [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

function scale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const place = (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  const exponents = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return { place, ticks: exponents.map((exponent) => ({ text: powerOf10(exponent), at: place(10 ** exponent) })) };
}

function powerOf10(exponent: number): string {
  return exponent < 0 ? (10 ** exponent).toFixed(-exponent) : (10 ** exponent).toLocaleString('en-US');
}

function across(text: string, y: number): string {
  return `<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${round(y)}" y2="${round(y)}"/><text class="tick" x="${plot.left - 8}" y="${round(y + 4)}" text-anchor="end">${text}</text>`;
}

function below(text: string, x: number): string {
  return `<line class="grid" x1="${round(x)}" x2="${round(x)}" y1="${plot.top}" y2="${plot.bottom}"/><text class="tick" x="${round(x)}" y="${plot.bottom + 18}" text-anchor="middle">${text}</text>`;
}

type Place = (value: number) => number;

function drawLine({ name, points }: Line, index: number, x: Place, y: Place): string {
  const colour = colours[index % colours.length] ?? '';
  const places = points.map(({ size, milliseconds }) => [round(x(size)), round(y(milliseconds))] as const);
  const label = plot.top + 12 + index * 24;
  return [
    `<polyline stroke="${colour}" points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...places.map(([cx, cy]) => mark(cx, cy, colour, index)),
    mark(plot.right + 24, label, colour, index),
    `<text x="${plot.right + 36}" y="${label + 4}">${escaped(name)}${points.length === 0 ? ' (n/a)' : ''}</text>`,
  ].join('');
}

/** Round ones, squares and diamonds in turn. */
function mark(x: number, y: number, colour: string, index: number): string {
  if (index % 3 === 0) return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
  const turned = index % 3 === 2 ? ` transform="rotate(45 ${x} ${y})"` : '';
  return `<rect x="${x - 3.5}" y="${y - 3.5}" width="7" height="7" fill="${colour}"${turned}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
