import { Module } from '@nestjs/common';
import { CatalogModule } from '@regulars/catalog';
import { FormsModule } from '@regulars/forms';
import { provideConfig } from '@regulars/platform';
import { ReceivedOrdersRepository } from './intake/received-orders.repository.js';
import { SubmissionIntake } from './intake/submission-intake.js';
import { OrdersConfig } from './orders.config.js';

@Module({
  imports: [CatalogModule, FormsModule],
  providers: [provideConfig(OrdersConfig), ReceivedOrdersRepository, SubmissionIntake],
})
export class OrdersModule {}
