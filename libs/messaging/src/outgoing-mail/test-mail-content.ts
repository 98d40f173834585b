import type { MailContent } from '../sending/render-mail.js';

interface Words {
  subject: string;
  text: string;
  /** Labels of the rows. */
  from: string;
  server: string;
  asked: string;
}

const WORDS: Readonly<Record<MailContent['lang'], Words>> = {
  en: {
    subject: 'Test mail from Regulars',
    text: 'If you read this, mail goes out. Look whether it came to the inbox and not to the junk folder.',
    from: 'Sender',
    server: 'By',
    asked: 'Asked for by',
  },
  'zh-CN': {
    subject: 'Regulars 测试邮件',
    text: '收到此邮件说明发信正常。请确认它在收件箱，而不是垃圾邮件中。',
    from: '发件人',
    server: '发信服务器',
    asked: '发起人',
  },
  'zh-TW': {
    subject: 'Regulars 測試郵件',
    text: '收到此郵件表示寄信正常。請確認它在收件匣，而不是垃圾郵件中。',
    from: '寄件者',
    server: '寄信伺服器',
    asked: '發起人',
  },
};

export function testMailContent(
  lang: MailContent['lang'],
  { from, server, asked }: Record<'from' | 'server' | 'asked', string>,
): { subject: string; content: MailContent } {
  const words = WORDS[lang];
  const rows = [
    { label: words.from, value: from },
    { label: words.server, value: server },
    { label: words.asked, value: asked },
  ];
  return { subject: words.subject, content: { lang, heading: words.subject, paragraphs: [words.text], rows } };
}
