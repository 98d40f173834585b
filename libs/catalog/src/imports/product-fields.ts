import type { ImportField } from '@regulars/imports';
import type { Locale } from '@regulars/staff';

export const PRODUCT_FIELDS = [
  'sku',
  'name',
  'brand',
  'model',
  'category',
  'price',
  'currency',
  'cost',
  'stock',
  'available',
  'lifeMonths',
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];

/** Headings of exports; files that people bring have these or one of the others. */
export const PRODUCT_HEADINGS: Readonly<Record<Locale, Readonly<Record<ProductField, string>>>> = {
  en: {
    sku: 'SKU',
    name: 'Name',
    brand: 'Brand',
    model: 'Model',
    category: 'Category',
    price: 'Price',
    currency: 'Currency',
    cost: 'Cost',
    stock: 'Stock',
    available: 'Available',
    lifeMonths: 'Lasts (months)',
  },
  'zh-CN': {
    sku: '货号',
    name: '产品名称',
    brand: '品牌',
    model: '型号',
    category: '分类',
    price: '价格',
    currency: '币种',
    cost: '成本',
    stock: '库存',
    available: '可售',
    lifeMonths: '使用寿命（月）',
  },
  'zh-TW': {
    sku: '貨號',
    name: '產品名稱',
    brand: '品牌',
    model: '型號',
    category: '分類',
    price: '價格',
    currency: '幣別',
    cost: '成本',
    stock: '庫存',
    available: '可售',
    lifeMonths: '使用壽命（月）',
  },
};

const OTHERS: Readonly<Record<ProductField, string>> = {
  sku: 'item no|item number|item code|article no|article number|art. no|part number|part no|product code|product id|code|ref|reference|商品编码|商品编号|产品编号|编号|编码|物料编码|料号|商品編號|產品編號|編號|料號|品番|商品コード|商品番号|型番コード|jan|ean|barcode|条码|條碼',
  name: 'product|product name|title|item|item name|description|名称|品名|商品名称|产品|商品|名稱|商品名稱|產品|商品名|製品名|品目',
  brand: 'manufacturer|make|vendor|厂家|制造商|廠牌|製造商|ブランド|メーカー',
  model: 'model no|model number|type|规格型号|规格|規格|規格型號|型番|モデル',
  category:
    'categories|group|product group|product type|类别|类目|产品分类|商品分类|類別|產品分類|商品分類|カテゴリ|カテゴリー|分类路径',
  price:
    'unit price|sales price|selling price|list price|retail price|amount|单价|售价|销售价|零售价|定价|單價|售價|定價|価格|単価|販売価格|定価',
  currency: 'currency code|货币|货币代码|貨幣|通貨',
  cost: 'unit cost|purchase price|cost price|buying price|成本价|进价|采购价|成本價|進價|原価|仕入価格',
  stock: 'quantity|qty|inventory|on hand|in stock|stock level|库存量|库存数量|数量|庫存量|數量|在庫|在庫数',
  available: 'active|enabled|for sale|status|published|上架|是否上架|是否可售|状态|狀態|有効|販売中',
  lifeMonths: 'life|lifetime|life months|life in months|lifespan|months|寿命|使用寿命|更换周期|壽命|使用壽命|耐用月数',
};

export const IMPORT_FIELDS: readonly ImportField[] = PRODUCT_FIELDS.map((key) => ({
  key,
  required: key === 'sku',
  headings: [...Object.values(PRODUCT_HEADINGS).map((headings) => headings[key]), ...OTHERS[key].split('|'), key],
}));
