export { CatalogModule } from './catalog.module.js';
export { CategoryReader } from './categories/category.reader.js';
export { catalogSchema } from './catalog.schema.js';
export {
  MAX_AMOUNT,
  type Money,
  MoneyDto,
  PriceDto,
  addMoney,
  decimalText,
  formatMoney,
  minorDigits,
} from './money.js';
export { ProductAvailability } from './product-availability.js';
export { type CatalogProduct, type FormProduct, ProductReader, isSoldOut } from './product.reader.js';
