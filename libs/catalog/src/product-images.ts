import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, Files, type Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';

const SUBJECT = 'product';
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The picture of a product: one upload, which goes when another takes its place. */
@Injectable()
export class ProductImages implements OnModuleInit {
  constructor(private readonly files: Files) {}

  onModuleInit(): void {
    // Whoever may open a product may see it; the route asks for files:read.
    this.files.guard(SUBJECT, () => Promise.resolve(true));
  }

  /** @param to absent leaves it, null takes it away @throws 422 when it is no picture, or not the actor's upload */
  async change(
    tx: Tx,
    actor: Actor,
    productId: string,
    from: string | null,
    to: string | null | undefined,
  ): Promise<void> {
    if (to === undefined || to === from) return;
    await this.remove(tx, productId);
    if (to === null) return;
    const [file] = await this.files.attach(tx, [to], { type: SUBJECT, id: productId }, actor.id ?? '');
    if (file && SHOWN.has(file.type)) return;
    throw new DomainError('catalog/not-an-image', 422, 'This file is no picture. Use PNG, JPEG, GIF or WebP.', {
      errors: [{ pointer: '/imageId', code: 'type', message: 'Use PNG, JPEG, GIF or WebP.' }],
    });
  }

  async remove(tx: Tx, productId: string): Promise<void> {
    await this.files.remove(tx, { type: SUBJECT, id: productId });
  }
}
