import type { Field, FormDefinition, Lang } from '../src/definition.js';

type Texts = Record<Lang, string>;
const text = (en: string, zhCN: string, zhTW: string): Texts => ({ en, 'zh-CN': zhCN, 'zh-TW': zhTW });

/** An order form as a shop would have it. */
export function orderForm(lang: Lang): FormDefinition {
  const t = (en: string, zhCN: string, zhTW: string) => text(en, zhCN, zhTW)[lang];
  return {
    slug: 'order',
    version: 3,
    lang,
    languages: ['en', 'zh-CN', 'zh-TW'],
    title: t('Order or ask for a quote', '订购或询价', '訂購或詢價'),
    intro: t(
      'Tell us what you need. You will have an answer within one working day.',
      '告诉我们您的需求，我们会在一个工作日内回复。',
      '告訴我們您的需求，我們會在一個工作天內回覆。',
    ),
    submitLabel: t('Send order', '提交订单', '送出訂單'),
    thanks: t(
      'Thank you! A confirmation is on its way to you.',
      '谢谢！确认邮件正在发送给您。',
      '謝謝！確認信正在寄給您。',
    ),
    proof: { required: true },
    minFillMs: 50,
    fields: [
      { key: 'name', type: 'text', label: t('Name', '姓名', '姓名'), required: true, autocomplete: 'name' },
      { key: 'company', type: 'text', label: t('Company', '公司', '公司'), autocomplete: 'organization' },
      {
        key: 'email',
        type: 'email',
        label: t('E-mail', '电子邮箱', '電子郵件'),
        help: t('We answer to this address.', '我们会回复到此邮箱。', '我們會回覆到此信箱。'),
        required: true,
      },
      { key: 'phone', type: 'phone', label: t('Phone', '电话', '電話') },
      {
        key: 'items',
        type: 'products',
        label: t('Products', '产品', '產品'),
        required: true,
        products: [
          {
            id: '0190a000-0000-7000-8000-000000000001',
            name: t('Teapot, cast iron, 0.8 l', '铸铁茶壶 0.8 升', '鑄鐵茶壺 0.8 公升'),
            price: { amount: 4900, currency: 'USD' },
            available: true,
          },
          {
            id: '0190a000-0000-7000-8000-000000000002',
            name: t('Tea tray, bamboo', '竹制茶盘', '竹製茶盤'),
            price: { amount: 120050, currency: 'USD' },
            available: true,
          },
          {
            id: '0190a000-0000-7000-8000-000000000003',
            name: t('Gift box, six cups', '礼盒（六只茶杯）', '禮盒（六只茶杯）'),
            price: { amount: 3200, currency: 'USD' },
            available: false,
          },
        ],
      },
      {
        key: 'delivery',
        type: 'choice',
        label: t('Delivery', '配送方式', '配送方式'),
        required: true,
        options: [
          { value: 'ship', label: t('Ship it', '快递', '宅配') },
          { value: 'pickup', label: t('I pick it up', '自提', '自取') },
        ],
      },
      {
        key: 'pickupDate',
        type: 'date',
        label: t('Pick-up day', '自提日期', '自取日期'),
        required: true,
        showIf: { field: 'delivery', op: 'eq', value: 'pickup' },
      },
      {
        key: 'message',
        type: 'longText',
        label: t('Message', '留言', '留言'),
        max: 2000,
        placeholder: t('Colours, deadlines, questions …', '颜色、期限、问题……', '顏色、期限、問題……'),
      },
      {
        key: 'privacy',
        type: 'consent',
        label: t(
          'I agree that my data is used to answer me, see https://example.com/privacy.',
          '我同意将我的信息用于回复，见 https://example.com/privacy 。',
          '我同意將我的資料用於回覆，見 https://example.com/privacy 。',
        ),
        required: true,
      },
      { key: 'campaign', type: 'hidden', label: 'Campaign' },
    ],
  };
}

/** Every other kind of field. */
export function surveyForm(lang: Lang): FormDefinition {
  const fields: Field[] = [
    { key: 'recommend', type: 'nps', label: 'How likely are you to recommend us?', required: true },
    { key: 'quality', type: 'rating', label: 'Quality', required: true },
    {
      key: 'reason',
      type: 'longText',
      label: 'What went wrong?',
      required: true,
      min: 10,
      showIf: { field: 'quality', op: 'in', value: ['1', '2'] },
    },
    { key: 'details', type: 'text', label: 'Details', showIf: { field: 'reason', op: 'answered' } },
    {
      key: 'liked',
      type: 'multiChoice',
      label: 'What did you like?',
      max: 2,
      options: ['Speed', 'Packing', 'Advice'].map((label) => ({ value: label.toLowerCase(), label })),
    },
    {
      key: 'country',
      type: 'choice',
      label: 'Country',
      options: ['China', 'France', 'Germany', 'Japan', 'Poland', 'Spain', 'Taiwan'].map((label) => ({
        value: label,
        label,
      })),
      autocomplete: 'country-name',
    },
    { key: 'amount', type: 'number', label: 'Orders a year', min: 1, max: 1000 },
    { key: 'code', type: 'text', label: 'Code', pattern: '[A-Z]{2}\\d{4}', help: 'Two letters and four digits' },
    { key: 'photos', type: 'file', label: 'Photos', accept: ['image/png'], max: 2 },
  ];
  return {
    slug: 'survey',
    version: 1,
    lang,
    languages: ['en'],
    title: 'How was it?',
    thanks: 'Thank you.',
    proof: { required: false },
    fields,
  };
}
