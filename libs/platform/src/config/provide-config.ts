import type { Provider, Type } from '@nestjs/common';
import { env } from './environment.js';

/** A Nest provider for a config class: a class whose documented fields read `env` once. */
export function provideConfig<T>(config: Type<T>): Provider<T> {
  return { provide: config, useFactory: () => new config() };
}

/** Reads every config class and refuses to go on while any variable is bad, naming all of them. Call it first at boot. */
export function assertConfig(configs: readonly Type[]): void {
  for (const config of configs) new config();
  env.assertValid();
}
