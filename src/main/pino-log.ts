import { destination, pino } from 'pino';
import type { Log } from '#deps.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The operator's log: one JSON object a line, on standard error so that standard output stays the command's own. */
export function createPinoLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: 2, sync: true }),
  );
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  };
}
