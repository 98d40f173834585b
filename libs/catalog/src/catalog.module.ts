import { Module } from '@nestjs/common';
import { CategoriesController } from './categories/categories.controller.js';
import { CategoriesService } from './categories/categories.service.js';
import { CategoryReader } from './categories/category.reader.js';
import { CategoryRepository } from './categories/category.repository.js';
import { ProductAvailability } from './product-availability.js';
import { ProductImages } from './product-images.js';
import { ProductReader } from './product.reader.js';
import { ProductTitles } from './product-titles.js';
import { ProductRepository } from './product.repository.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';

@Module({
  controllers: [ProductsController, CategoriesController],
  providers: [
    ProductReader,
    ProductRepository,
    ProductAvailability,
    ProductImages,
    ProductTitles,
    ProductsService,
    CategoryReader,
    CategoryRepository,
    CategoriesService,
  ],
  exports: [CategoryReader, ProductAvailability, ProductReader],
})
export class CatalogModule {}
