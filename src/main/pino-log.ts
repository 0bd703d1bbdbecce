import { destination, pino } from 'pino';
import type { Log } from '#deps.ts';
import { withoutPersonalData } from './without-personal-data.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The operator's log: one JSON object a line, on standard error so that standard output stays the command's own. */
export function createPinoLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: 2, sync: true }),
  );
  return cleanLog({
    debug: (message, fields) => logger.debug(fields, message),
    info: (message, fields) => logger.info(fields, message),
    warn: (message, fields) => logger.warn(fields, message),
    error: (message, fields) => logger.error(fields, message),
  });
}

/** The same log, which is told nothing of people: wherever its lines go. */
export function cleanLog(log: Log): Log {
  return {
    debug: (message, fields) => log.debug(message, cleaned(fields)),
    info: (message, fields) => log.info(message, cleaned(fields)),
    warn: (message, fields) => log.warn(message, cleaned(fields)),
    error: (message, fields) => log.error(message, cleaned(fields)),
  };
}

function cleaned(fields: Parameters<Log['info']>[1] = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutPersonalData(value) : value,
    ]),
  );
}
