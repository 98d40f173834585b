import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORM = {
  languages: ['en', 'zh-CN', 'zh-TW'],
  title: { en: 'Become a member', 'zh-CN': '会员注册', 'zh-TW': '加入會員' },
  intro: {
    en: 'You get a mail with a link. When you have followed it, you are a member; you can leave at any time by one click.',
    'zh-CN': '您会收到一封带有确认链接的邮件，确认后即成为会员。您可随时一键退出。',
    'zh-TW': '您會收到一封附有確認連結的郵件，確認後即成為會員。您可隨時一鍵退出。',
  },
  submitLabel: { en: 'Register', 'zh-CN': '注册', 'zh-TW': '加入' },
  thanks: {
    en: 'Almost done: a mail with a link is on its way to you. Follow it within 7 days. If nothing comes, look into the spam folder.',
    'zh-CN': '还差一步：确认邮件正在发送给您，请在 7 天内点击其中的链接。如未收到，请查看垃圾邮件。',
    'zh-TW': '還差一步：確認郵件正在寄送給您，請在 7 天內點擊其中的連結。如未收到，請查看垃圾郵件。',
  },
  fields: [
    {
      key: 'email',
      type: 'email',
      maps: 'email',
      required: true,
      autocomplete: 'email',
      label: { en: 'E-mail', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
    },
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
      key: 'phone',
      type: 'phone',
      maps: 'phone',
      autocomplete: 'tel',
      label: { en: 'Phone', 'zh-CN': '电话', 'zh-TW': '電話' },
    },
    {
      key: 'city',
      type: 'text',
      maps: 'city',
      max: 100,
      autocomplete: 'address-level2',
      label: { en: 'City', 'zh-CN': '城市', 'zh-TW': '城市' },
    },
    {
      key: 'news',
      type: 'consent',
      maps: 'consent.email',
      label: {
        en: 'I want news and offers by e-mail. I can take this back at any time.',
        'zh-CN': '我同意通过电子邮件接收资讯与优惠，并可随时撤回。',
        'zh-TW': '我同意透過電子郵件接收資訊與優惠，並可隨時撤回。',
      },
    },
    {
      key: 'privacy',
      type: 'consent',
      required: true,
      label: {
        en: 'You may keep what I write here to look after me as a member.',
        'zh-CN': '我同意贵公司保存以上信息，用于会员服务。',
        'zh-TW': '我同意貴公司保存以上資訊，用於會員服務。',
      },
    },
  ],
};

/** The registration form that every company starts with, at `/f/register`. It is its own from then on. */
export class RegistrationForm1764400000020 implements MigrationInterface {
  name = 'RegistrationForm1764400000020';

  async up(runner: QueryRunner): Promise<void> {
    // A company may have made one of this name.
    await runner.query(
      `WITH form AS (
         INSERT INTO forms.form (slug, kind, status, draft, published_version)
         SELECT 'register', 'registration', 'published', $1, 1 WHERE NOT EXISTS (SELECT FROM forms.form WHERE slug = 'register')
         RETURNING id)
       INSERT INTO forms.form_version (form_id, version, definition) SELECT id, 1, $1 FROM form`,
      [JSON.stringify(FORM)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE forms.form_version DISABLE TRIGGER form_version_is_final;
      DELETE FROM forms.submission s USING forms.form f WHERE f.id = s.form_id AND f.slug = 'register' AND f.kind = 'registration';
      DELETE FROM forms.form_version v USING forms.form f WHERE f.id = v.form_id AND f.slug = 'register' AND f.kind = 'registration';
      DELETE FROM forms.form WHERE slug = 'register' AND kind = 'registration';
      ALTER TABLE forms.form_version ENABLE TRIGGER form_version_is_final;
    `);
  }
}
