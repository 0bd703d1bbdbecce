/** What the package exports. */
export { type OpenOptions, openRollcall, type Rollcall, type ServeOptions, StartupError, version } from './main.ts';
