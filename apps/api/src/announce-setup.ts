import type { INestApplication } from '@nestjs/common';
import { Setup } from '@regulars/staff';

/** While nobody has an account, whoever can read the console may create the first one. */
export async function announceSetup(app: INestApplication): Promise<void> {
  const link = await app.get(Setup).link();
  if (link !== null) process.stdout.write(`Nobody has an account yet. Create the first one at ${link}\n`);
}
