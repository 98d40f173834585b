/** A moment as the clocks of a zone show it. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What the clocks of that zone show at this moment. */
export function wallTime(at: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

/** The moment at which the clocks of that zone show this; where they jump over it, the moment after the jump. */
export function atWallTime(wanted: WallTime, timeZone: string): Date {
  const asUtc = (time: WallTime) => Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  const target = asUtc(wanted);
  let guess = target;
  // Twice: the first guess may lie on the other side of a change of clocks.
  for (let round = 0; round < 2; round += 1) guess += target - asUtc(wallTime(new Date(guess), timeZone));
  return new Date(guess);
}

/** At that hour, so many days from today, as that zone counts days. */
export function daysAhead(now: Date, days: number, hour: number, timeZone: string): Date {
  const { year, month, day } = wallTime(now, timeZone);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return atWallTime(
    { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour, minute: 0 },
    timeZone,
  );
}

/** How many days it is to the next Monday, as that zone counts days; 1 to 7. */
export function daysToMonday(now: Date, timeZone: string): number {
  const { year, month, day } = wallTime(now, timeZone);
  return (8 - new Date(Date.UTC(year, month - 1, day)).getUTCDay()) % 7 || 7;
}

/** `2026-11-23T09:00` of a date field; undefined where it is no time. */
export function readWallTime(value: string): WallTime | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return { year, month, day, hour, minute };
}

export function writeWallTime({ year, month, day, hour, minute }: WallTime): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
