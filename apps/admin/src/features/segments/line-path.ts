interface Point {
  day: string;
  members: number;
}

/** Days lie where the calendar puts them: one without a figure leaves its room. @param most the figure at the top */
export function linePath(
  points: readonly Point[],
  most: number,
  { width, height }: { width: number; height: number },
  { closed }: { closed: boolean },
): string {
  const at = ({ day }: Point) => Date.parse(day);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const span = Math.max(at(last) - at(first), 1);
  const x = (point: Point) => round(((at(point) - at(first)) / span) * width);
  const y = ({ members }: Point) => round(height - (members / most) * height);
  const line = points.map((point, nth) => `${nth === 0 ? 'M' : 'L'}${x(point)} ${y(point)}`).join('');
  return closed ? `${line}L${x(last)} ${height}L0 ${height}Z` : line;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
