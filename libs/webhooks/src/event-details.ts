import { Injectable } from '@nestjs/common';

type Describe = (id: string) => Promise<Record<string, unknown> | null>;

/** What is told of a record beside its id. The module that owns it registers; by then the act is done, so that telling it costs the act nothing. */
@Injectable()
export class EventDetails {
  private readonly describers = new Map<string, Describe>();

  /** @param subject what event types begin with: `order` of `order.created`. Call in `onModuleInit`. */
  register(subject: string, describe: Describe): void {
    this.describers.set(subject, describe);
  }

  /** What the act itself said goes before what stands now. */
  async of(type: string, data: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const describe = this.describers.get(type.split('.', 1)[0] ?? '');
    const { id } = data;
    const details = typeof id === 'string' ? await describe?.(id) : undefined;
    return { ...details, ...data };
  }
}
