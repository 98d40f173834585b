import type { MigrationInterface, QueryRunner } from 'typeorm';

const CONTACT_FIELDS = [
  {
    key: 'name',
    type: 'text',
    maps: 'name',
    required: true,
    max: 120,
    autocomplete: 'name',
    label: { en: 'Your name', 'zh-CN': '您的姓名', 'zh-TW': '您的姓名' },
  },
  {
    key: 'email',
    type: 'email',
    maps: 'email',
    required: true,
    autocomplete: 'email',
    label: { en: 'E-mail', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  },
  {
    key: 'phone',
    type: 'phone',
    maps: 'phone',
    autocomplete: 'tel',
    label: { en: 'Phone', 'zh-CN': '电话', 'zh-TW': '電話' },
  },
];

const MESSAGE = { key: 'message', type: 'longText', maps: 'message', max: 5000 };

const ORDER = {
  languages: ['en', 'zh-CN', 'zh-TW'],
  title: { en: 'Order or inquiry', 'zh-CN': '订购与询价', 'zh-TW': '訂購與詢價' },
  intro: {
    en: 'Tell us what you need. You get a confirmation at once and an answer from a person soon.',
    'zh-CN': '请告诉我们您的需求。您会立即收到确认邮件，并尽快得到专人答复。',
    'zh-TW': '請告訴我們您的需求。您會立即收到確認信，並儘快得到專人答覆。',
  },
  submitLabel: { en: 'Send', 'zh-CN': '提交', 'zh-TW': '送出' },
  thanks: {
    en: 'Thank you. We have your order and write back soon; a confirmation is on its way to you.',
    'zh-CN': '谢谢！我们已收到您的订单，将尽快回复；确认邮件已发送给您。',
    'zh-TW': '謝謝！我們已收到您的訂單，將儘快回覆；確認信已寄送給您。',
  },
  fields: [
    ...CONTACT_FIELDS,
    {
      key: 'company',
      type: 'text',
      maps: 'company',
      max: 200,
      autocomplete: 'organization',
      label: { en: 'Company', 'zh-CN': '公司', 'zh-TW': '公司' },
    },
    { key: 'items', type: 'products', label: { en: 'Products', 'zh-CN': '产品', 'zh-TW': '產品' } },
    { ...MESSAGE, required: true, label: { en: 'What do you need?', 'zh-CN': '您的需求', 'zh-TW': '您的需求' } },
    {
      key: 'attachments',
      type: 'file',
      max: 5,
      label: { en: 'Drawings or pictures', 'zh-CN': '图纸或图片', 'zh-TW': '圖面或圖片' },
    },
    {
      key: 'privacy',
      type: 'consent',
      required: true,
      label: {
        en: 'You may use what I write here to answer me.',
        'zh-CN': '我同意贵公司使用以上信息来答复我。',
        'zh-TW': '我同意貴公司使用以上資訊來答覆我。',
      },
    },
  ],
};

const CONTACT = {
  languages: ['en', 'zh-CN', 'zh-TW'],
  title: { en: 'Contact us', 'zh-CN': '联系我们', 'zh-TW': '聯絡我們' },
  submitLabel: { en: 'Send', 'zh-CN': '提交', 'zh-TW': '送出' },
  thanks: {
    en: 'Thank you for writing. A person reads it and answers.',
    'zh-CN': '感谢您的来信，我们会有专人阅读并答复。',
    'zh-TW': '感謝您的來信，我們會有專人閱讀並答覆。',
  },
  fields: [
    ...CONTACT_FIELDS,
    {
      key: 'subject',
      type: 'text',
      maps: 'subject',
      max: 200,
      label: { en: 'Subject', 'zh-CN': '主题', 'zh-TW': '主旨' },
    },
    { ...MESSAGE, required: true, label: { en: 'Message', 'zh-CN': '留言', 'zh-TW': '留言' } },
  ],
};

/** The order form and the contact form that every company starts with. They are its own from then on. */
export class FirstForms1763800300001 implements MigrationInterface {
  name = 'FirstForms1763800300001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [slug, definition] of [
      ['order', ORDER],
      ['contact', CONTACT],
    ] as const) {
      await runner.query(
        `WITH form AS (
           INSERT INTO forms.form (slug, kind, status, draft, published_version) VALUES ($1, $1, 'published', $2, 1) RETURNING id)
         INSERT INTO forms.form_version (form_id, version, definition) SELECT id, 1, $2 FROM form`,
        [slug, JSON.stringify(definition)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE forms.form_version DISABLE TRIGGER form_version_is_final;
      DELETE FROM forms.submission s USING forms.form f WHERE f.id = s.form_id AND f.slug IN ('order', 'contact');
      DELETE FROM forms.form_version v USING forms.form f WHERE f.id = v.form_id AND f.slug IN ('order', 'contact');
      DELETE FROM forms.form WHERE slug IN ('order', 'contact');
      ALTER TABLE forms.form_version ENABLE TRIGGER form_version_is_final;
    `);
  }
}
