/** What one variable means. */
export interface VariableDoc {
  name: string;
  type: string;
  fallback: string;
  description: string;
}

interface Bounds {
  min?: number;
  max?: number;
}

/**
 * Reads typed variables, remembers what was asked for, and collects every problem so that one error can name them all.
 * The only place that touches `process.env` is `env` below.
 */
export class Environment {
  private readonly problems: string[] = [];
  private readonly docs = new Map<string, VariableDoc>();

  constructor(private readonly variables: Readonly<Record<string, string | undefined>>) {}

  string(name: string, fallback: string, description: string): string {
    return this.read(name, 'text', fallback, description) ?? fallback;
  }

  optional(name: string, description: string): string | undefined {
    return this.read(name, 'text', '(unset)', description);
  }

  integer(name: string, fallback: number, bounds: Bounds, description: string): number {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = bounds;
    const text = this.read(name, 'integer', String(fallback), description);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^[+-]?\d+$/.test(text) && value >= min && value <= max) return value;
    return this.refuse(name, `must be a whole number from ${min} to ${max}, not "${text}"`, fallback);
  }

  boolean(name: string, fallback: boolean, description: string): boolean {
    const text = this.read(name, 'true or false', String(fallback), description);
    if (text === undefined) return fallback;
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    return this.refuse(name, `must be true or false, not "${text}"`, fallback);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T, description: string): T {
    const text = this.read(name, allowed.join(' | '), fallback, description);
    if (text === undefined) return fallback;
    const match = allowed.find((value) => value === text);
    return match ?? this.refuse(name, `must be one of ${allowed.join(', ')}, not "${text}"`, fallback);
  }

  /** A URL with one of the schemes, e.g. `postgres:`; `undefined` when the variable is absent. */
  url(name: string, schemes: readonly string[], description: string): string | undefined {
    const text = this.read(name, `URL (${schemes.join(' ')})`, '(unset)', description);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
    // The value may hold a password: it is not repeated.
    this.refuse(name, `must be a URL that starts with ${schemes.join(' or ')}`, undefined);
    return undefined;
  }

  /** For rules over several variables, e.g. "SECRET is needed with DATABASE_URL". */
  demand(holds: boolean, name: string, problem: string): void {
    if (!holds) this.refuse(name, problem, undefined);
  }

  /** @throws Error naming every bad variable at once */
  assertValid(): void {
    if (this.problems.length > 0) {
      throw new Error(`The configuration is not usable:\n${this.problems.map((line) => `  - ${line}`).join('\n')}`);
    }
  }

  documented(): VariableDoc[] {
    return [...this.docs.values()];
  }

  private read(name: string, type: string, fallback: string, description: string): string | undefined {
    this.docs.set(name, { name, type, fallback, description });
    const text = this.variables[name]?.trim();
    return text === undefined || text === '' ? undefined : text;
  }

  private refuse<T>(name: string, problem: string, fallback: T): T {
    // Several classes may read one variable: it is complained about once.
    const line = `${name} ${problem}`;
    if (!this.problems.includes(line)) this.problems.push(line);
    return fallback;
  }
}

export const env = new Environment(process.env);
