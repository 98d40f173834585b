import type { ImportKind } from './import-kind.js';

/** A kind's upkeep beside its import, one at a time: nobody waits for it but the end. */
export class ImportUpkeep {
  private written = 0;
  private underWay: Promise<void> | undefined;
  private failure: Error | undefined;

  constructor(private readonly kind: ImportKind) {}

  after(rows: number): void {
    this.written += rows;
    if (this.kind.upkeep) this.underWay ??= this.keep();
  }

  /** @throws what the upkeep threw: the next try does it again */
  async done(): Promise<void> {
    await this.underWay;
    if (this.failure) throw this.failure;
  }

  private async keep(): Promise<void> {
    try {
      await this.kind.upkeep?.(this.written);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error('The upkeep failed', { cause: error });
    }
    this.underWay = undefined;
  }
}
