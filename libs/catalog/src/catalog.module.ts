import { Module } from '@nestjs/common';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';

@Module({
  controllers: [ProductsController],
  providers: [ProductReader, ProductRepository, ProductsService],
  exports: [ProductReader],
})
export class CatalogModule {}
