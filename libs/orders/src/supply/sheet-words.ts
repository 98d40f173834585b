import type { OrderLocale } from '../dto/order.response.js';

interface SheetWords {
  title: string;
  number: string;
  date: string;
  wanted: string;
  to: string;
  attention: string;
  deliverTo: string;
  note: string;
  item: string;
  sku: string;
  quantity: string;
  unitPrice: string;
  total: string;
  sum: string;
  confirm: string;
}

/** What stands on the order sheet apart from what people wrote. */
export const SHEET_WORDS: Readonly<Record<OrderLocale, SheetWords>> = {
  en: {
    title: 'Order sheet',
    number: 'Number',
    date: 'Date',
    wanted: 'Wanted by',
    to: 'Supplier',
    attention: 'Attention',
    deliverTo: 'Deliver to',
    note: 'Note',
    item: 'Item',
    sku: 'SKU',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    total: 'Total',
    sum: 'Sum',
    confirm: 'Please confirm quantity, date and price by the link in the mail that brought this sheet.',
  },
  'zh-CN': {
    title: '采购单',
    number: '编号',
    date: '日期',
    wanted: '期望交期',
    to: '供应商',
    attention: '联系人',
    deliverTo: '送货地址',
    note: '备注',
    item: '品名',
    sku: '货号',
    quantity: '数量',
    unitPrice: '单价',
    total: '金额',
    sum: '合计',
    confirm: '请通过邮件中的链接确认数量、交期和价格。',
  },
  'zh-TW': {
    title: '採購單',
    number: '編號',
    date: '日期',
    wanted: '期望交期',
    to: '供應商',
    attention: '聯絡人',
    deliverTo: '送貨地址',
    note: '備註',
    item: '品名',
    sku: '貨號',
    quantity: '數量',
    unitPrice: '單價',
    total: '金額',
    sum: '合計',
    confirm: '請透過郵件中的連結確認數量、交期和價格。',
  },
};
