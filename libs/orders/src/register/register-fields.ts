import type { ImportField } from '@regulars/imports';

/** What a column of the shop's sales register can be. */
const WORDS = {
  document:
    'Document number|单据编号|單據編號|伝票番号|invoice|invoice no|invoiceno|invoice number|order no|order number|order id|receipt|receipt no|receipt number|transaction id|transaction no|basket id|document|document no|document number|bill no|voucher|订单号|订单编号|单号|单据号|小票号|发票号|流水号|销售单号|訂單編號|訂單號|單號|發票號碼|注文番号|レシート番号|取引番号',
  dealAt:
    'Deal time|成交时间|成交時間|取引日時|invoice date|invoicedate|date|order date|sale date|sales date|deal date|date of sale|transaction date|purchase date|time|datetime|timestamp|sold at|成交日期|销售日期|销售时间|交易时间|交易日期|下单时间|订单日期|日期|成交日|銷售日期|交易時間|交易日期|訂單日期|売上日|販売日|購入日|注文日|日付',
  joinedAt:
    'Registration date|登记日期|登記日期|登録日|registered|registered at|registered on|registration|joined|join date|member since|signup date|注册日期|注册时间|入会日期|註冊日期|入會日期|登録日時|入会日',
  externalId:
    'Customer ID|客户编号|客戶編號|顧客番号|customer id|customerid|customer|customer no|customer number|customer code|client id|member id|member no|buyer id|user id|household key|客户ID|客户代码|客户号|会员编号|会员号|会员ID|用户ID|客戶代碼|會員編號|顧客ID|会員番号|会員ID',
  level:
    'Member level|会员等级|會員等級|会員ランク|level|membership|membership level|tier|grade|customer level|等级|级别|客户等级|等級|客戶等級|ランク',
  sku: 'Product code|商品编码|商品編碼|商品コード|stock code|stockcode|sku|item no|item code|article no|product id|product no|code|upc|barcode|产品编号|货号|商品编号|条码|產品編號|貨號|商品編號|條碼|品番|JAN',
  product:
    'Product|商品名称|商品名稱|商品名|description|product name|item|item name|item description|article|goods|商品|产品|产品名称|品名|货品名称|產品|產品名稱|品名|製品名|品目|摘要',
  quantity: 'Quantity|数量|數量|個数|qty|units|pieces|count|amount of units|销售数量|件数|銷售數量|件數|点数',
  unitPrice:
    'Unit price|单价|單價|単価|unitprice|price|price per unit|sales price|销售单价|售价|銷售單價|售價|販売単価|価格',
  amount:
    'Amount|金额|金額|金額（税込）|line total|total|total price|sales|sales value|sales amount|revenue|turnover|subtotal|销售额|成交金额|销售金额|小计|总价|實收|銷售額|成交金額|小計|總價|売上|売上金額|合計',
  name: 'Name|姓名|姓名|氏名|customer name|client name|buyer|full name|客户姓名|客户名称|会员姓名|客戶姓名|會員姓名|顧客名',
  phone: 'Phone|电话|電話|電話番号|mobile|tel|telephone|phone number|手机|手机号|联系电话|手機|聯絡電話|携帯電話',
  email: 'E-mail|电子邮箱|電子郵件|メールアドレス|email|email address|mail|邮箱|信箱|メール',
  country: 'Country|国家|國家|国|nation|country/region|国家地区|國別',
} as const;

export type RegisterField = keyof typeof WORDS;

export const REGISTER_FIELDS: readonly ImportField[] = (Object.keys(WORDS) as RegisterField[]).map((key) => ({
  key,
  required: key === 'dealAt',
  headings: [...WORDS[key].split('|'), key],
}));
