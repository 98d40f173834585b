import { Module } from '@nestjs/common';
import { ProductReader } from './product.reader.js';

@Module({
  providers: [ProductReader],
  exports: [ProductReader],
})
export class CatalogModule {}
