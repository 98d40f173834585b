import { Module } from '@nestjs/common';
import { CategoriesController } from './categories/categories.controller.js';
import { CategoriesService } from './categories/categories.service.js';
import { CategoryReader } from './categories/category.reader.js';
import { CategoryRepository } from './categories/category.repository.js';
import { ProductImages } from './product-images.js';
import { ProductReader } from './product.reader.js';
import { ProductRepository } from './product.repository.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';

@Module({
  controllers: [ProductsController, CategoriesController],
  providers: [
    ProductReader,
    ProductRepository,
    ProductImages,
    ProductsService,
    CategoryReader,
    CategoryRepository,
    CategoriesService,
  ],
  exports: [ProductReader, CategoryReader],
})
export class CatalogModule {}
