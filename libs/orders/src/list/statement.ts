/** Collects parameters while the text is put together; the same value is sent once. */
export class Statement {
  readonly params: unknown[] = [];

  param(value: unknown): string {
    const known = this.params.indexOf(value);
    return `$${known >= 0 ? known + 1 : this.params.push(value)}`;
  }
}
