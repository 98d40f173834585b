import { Module } from '@nestjs/common';
import { ImportsModule } from '@regulars/imports';
import { CategoriesController } from './categories/categories.controller.js';
import { CategoriesService } from './categories/categories.service.js';
import { CategoryReader } from './categories/category.reader.js';
import { CategoryRepository } from './categories/category.repository.js';
import { ProductExport } from './export/product-export.service.js';
import { ProductExportController } from './export/product-export.controller.js';
import { ProductImport } from './imports/product-import.js';
import { ProductImportsController } from './imports/product-imports.controller.js';
import { ProductImportsRepository } from './imports/product-imports.repository.js';
import { ProductImages } from './product-images.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';
import { StockController } from './stock/stock.controller.js';
import { StockRepository } from './stock/stock.repository.js';
import { StockService } from './stock/stock.service.js';

const IN_BULK = [ProductImport, ProductImportsRepository, ProductExport, StockService, StockRepository];

@Module({
  imports: [ImportsModule],
  // Those with words where `:id` would stand come first.
  controllers: [
    ProductImportsController,
    ProductExportController,
    StockController,
    ProductsController,
    CategoriesController,
  ],
  providers: [
    ProductReader,
    ProductRepository,
    ProductImages,
    ProductsService,
    CategoryReader,
    CategoryRepository,
    CategoriesService,
    ...IN_BULK,
  ],
  exports: [ProductReader],
})
export class CatalogModule {}
