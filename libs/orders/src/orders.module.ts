import { Module, type OnModuleInit } from '@nestjs/common';
import { CatalogModule } from '@regulars/catalog';
import { FormsModule } from '@regulars/forms';
import { Files, Tasks, provideConfig } from '@regulars/platform';
import { ReceivedOrdersRepository } from './intake/received-orders.repository.js';
import { SubmissionIntake } from './intake/submission-intake.js';
import { OrderListReader } from './list/order-list.reader.js';
import { OrderAccess, maySee } from './order-access.js';
import { OrderActs } from './order-acts.service.js';
import { OrderAnnouncer } from './order-announcer.js';
import { OrderAssignment } from './order-assignment.js';
import { OrderContent } from './order-content.js';
import { OrderHandover } from './order-handover.service.js';
import { OrderJournal } from './order-journal.js';
import { OrderPurge } from './order-purge.service.js';
import { OrdersConfig } from './orders.config.js';
import { OrdersController } from './orders.controller.js';
import { OrderQueries } from './orders.queries.js';
import { OrderReader } from './orders.reader.js';
import { OrdersRepository } from './orders.repository.js';
import { OrdersService } from './orders.service.js';

const STORES = [OrdersRepository, ReceivedOrdersRepository, OrderListReader, OrderReader];
const RULES = [OrderAccess, OrderAnnouncer, OrderAssignment, OrderContent, OrderJournal];
const ACTS = [OrdersService, OrderActs, OrderHandover, OrderPurge, OrderQueries, SubmissionIntake];

@Module({
  imports: [CatalogModule, FormsModule],
  controllers: [OrdersController],
  providers: [provideConfig(OrdersConfig), ...STORES, ...RULES, ...ACTS],
  exports: [OrderReader],
})
export class OrdersModule implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly tasks: Tasks,
    private readonly orders: OrdersRepository,
  ) {}

  onModuleInit(): void {
    this.files.guard('order', async (id, viewer) => {
      const order = await this.orders.find(id);
      return order !== null && viewer.can('orders:read') && maySee(viewer, order);
    });
    this.files.guard('submission', async (id, viewer) => {
      const order = await this.orders.bySubmission(id);
      return order !== null && viewer.can('orders:read') && maySee(viewer, order);
    });
    this.tasks.define('orders.housekeeping', () => this.orders.forgetAcknowledgements());
    this.tasks.cron('41 3 * * *', 'orders.housekeeping');
  }
}
