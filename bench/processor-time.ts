import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/**
 * Milliseconds of processor time that a process and all it has started have used so far, the finished ones included. What others do on
 * the machine changes how long work takes, but hardly this. NaN where there is no /proc.
 */
export function processorTime(root: number): number {
  const times = new Map<number, { parent: number; ticks: number }>();
  try {
    for (const entry of readdirSync('/proc')) if (/^\d+$/.test(entry)) read(Number(entry), times);
  } catch {
    return Number.NaN;
  }
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(times.get(pid)?.parent ?? 0));
  let ticks = 0;
  for (const [pid, time] of times) if (belongs(pid)) ticks += time.ticks;
  return ticks * TICK_MS;
}

/** The process under which all of an embedded PostgreSQL's processes run. */
export function postmaster(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function read(pid: number, times: Map<number, { parent: number; ticks: number }>): void {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const sum = (...at: number[]) => at.reduce((total, index) => total + Number(fields[index]), 0);
    times.set(pid, { parent: Number(fields[1]), ticks: sum(11, 12, 13, 14) });
  } catch {
    // It ended meanwhile; its parent counts it.
  }
}
