import { holdLifeline } from '#main.ts';
import { run } from './run.ts';
import { processSurroundings } from './surroundings.ts';

holdLifeline(process.env.ROLLCALL_LIFELINE);
process.exitCode = await run(process.argv.slice(2), processSurroundings());
