import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Load balancers stop sending as soon as the stop begins. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
