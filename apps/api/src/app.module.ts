import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogModule } from '@regulars/catalog';
import { FormsModule } from '@regulars/forms';
import { MembersModule } from '@regulars/members';
import { MessagingModule } from '@regulars/messaging';
import { OrdersModule } from '@regulars/orders';
import { DatabaseModule, PlatformModule } from '@regulars/platform';
import { StaffModule } from '@regulars/staff';
import { WebhooksModule } from '@regulars/webhooks';
import { LiveController } from './live.controller.js';
import { PagesController } from './pages.controller.js';
import { SCHEMAS } from './schemas.js';

@Module({})
export class AppModule {
  /** @param databaseUrl of a PostgreSQL 18 */
  static on(databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.for(databaseUrl, SCHEMAS),
        PlatformModule,
        StaffModule,
        WebhooksModule,
        CatalogModule,
        MessagingModule,
        FormsModule,
        MembersModule,
        OrdersModule,
      ],
      controllers: [LiveController, PagesController],
    };
  }
}
