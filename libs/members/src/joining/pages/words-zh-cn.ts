import type { PageWords } from './page-words.js';

const BY = { email: '电子邮件', phone: '电话', sms: '短信', post: '信函', messenger: '即时通讯' };

export const WORDS_ZH_CN: PageWords = {
  self: '简体中文',
  languages: '语言',
  plain: {
    unknown: { title: '链接无效', text: () => '请重新打开邮件中的完整链接。' },
    tooMany: { title: '请求过于频繁', text: () => '请几分钟后再试。' },
    confirmed: {
      title: '谢谢，您已成为会员',
      text: (company) => `您在 ${company} 的注册已确认。您将收到一封邮件，内含个人页面的入口。`,
    },
    left: {
      title: '您已退出',
      text: (company) =>
        `从现在起，${company} 不会再向您发送资讯或自动邮件，包括已在等待发送的邮件。此页面即为确认，不会另发邮件。如果您主动来信，${company} 的工作人员仍可答复您。`,
    },
    linkSent: {
      title: '请查看您的邮箱',
      text: (company) =>
        `如果此邮箱属于 ${company} 的会员，一封带有链接的邮件正在发送。链接 30 分钟内有效，只能使用一次。请同时查看垃圾邮件。`,
    },
    linkOver: { title: '此链接已失效', text: () => '链接 30 分钟内有效，只能使用一次。请重新获取链接。' },
    erasing: {
      title: '正在删除您的数据',
      text: (company) =>
        `您已退出，${company} 不会再向您发送任何邮件。有关您的数据将在数分钟内删除；法律要求保存的内容（例如发票）将保存至规定期限。`,
    },
    signedOut: { title: '您已登出', text: () => '如需再次进入，请重新获取链接。' },
  },
  confirm: { title: (company) => `成为 ${company} 的会员`, text: '点击按钮即可确认注册。', button: '确认注册' },
  leave: {
    title: (company) => `退出 ${company}`,
    text: (company) => `点击按钮后，${company} 不会再向您发送资讯或自动邮件，您给予的同意也将撤回。`,
    button: '退出',
  },
  ask: {
    title: '我的页面',
    text: (company) => `${company} 的会员可在此查看和修改资料。请输入您的邮箱，我们将发送登录链接。`,
    email: '邮箱',
    button: '发送链接',
    wrong: '请输入邮箱地址，例如 name@example.com。',
  },
  enter: { title: '我的页面', text: '点击按钮即可进入，本设备将保持登录一小时。', button: '打开我的页面' },
  own: {
    title: (company) => `${company} · 我的页面`,
    lead: (email) => `您已用 ${email} 登录。`,
    saved: '已保存。',
    mend: '请检查标出的字段，您填写的内容都已保留。',
    back: '欢迎回来。',
    data: '我的资料',
    optional: '选填',
    name: '姓名',
    company: '公司',
    phone: '电话',
    gender: '性别',
    genders: { '': '未填写', female: '女', male: '男', other: '其他' },
    birthDate: '出生日期',
    street: '街道门牌',
    city: '城市',
    region: '省/地区',
    postalCode: '邮编',
    country: '国家/地区',
    locale: '语言',
    hear: '接收内容',
    topics: '主题',
    topicsHelp: '不选则接收全部主题。',
    frequency: '频率',
    frequencies: { all: '有内容即发送', weekly: '每周最多一次', monthly: '每月最多一次' },
    consents: '联系方式许可',
    wording: (channel, company) => `我同意 ${company} 通过${BY[channel]}向我发送资讯与优惠，并可随时撤回。`,
    save: '保存',
    faults: {
      text: '请检查此项：内容太长，或含有不允许的字符。',
      date: '请填写日期，例如 1990-03-31。',
    },
    orders: '我的订单',
    noOrders: '暂无订单。',
    order: { number: '编号', date: '日期', items: '内容', total: '总额', state: '状态' },
    states: { received: '已收到', working: '处理中', done: '已完成', closed: '已关闭' },
    yourData: '我的数据',
    yourDataText: '此处保存的有关您的全部数据，以程序可读的文件提供。',
    download: '下载我的数据',
    erase: '删除我的数据',
    eraseText: (company) =>
      `您将立即退出，${company} 所保存的有关您的数据将被删除。法律要求保存的内容（例如发票）将保存至规定期限。`,
    eraseSure: '是的，我要求删除我的数据，此操作无法撤销。',
    eraseButton: '删除我的数据',
    eraseAsked: (when) => `您已于 ${when} 请求删除数据。`,
    leave: '退出会员',
    leaveText: (company) => `${company} 不会再向您发送资讯或自动邮件，包括已在等待发送的邮件。`,
    leaveButton: '退出',
    hasLeft: (when, company) => `您已于 ${when} 退出。除您在此请求的内容外，${company} 不会向您发送任何邮件。`,
    comeBack: '重新加入',
    signOut: '登出',
  },
};
