import { Socket } from 'node:net';

/**
 * The launcher holds the other end of a pipe. When it is killed without a chance to pass the signal on, the pipe breaks,
 * and this process ends as hard as the launcher did instead of serving on unseen.
 */
export function holdLifeline(descriptor: string | undefined): void {
  if (descriptor === undefined) return;
  const line = new Socket({ fd: Number(descriptor), readable: true, writable: false });
  line.on('close', () => process.kill(process.pid, 'SIGKILL'));
  line.on('error', () => {});
  line.resume();
  line.unref();
}
