import type { PageWords } from './page-words.js';

const BY = { email: '電子郵件', phone: '電話', sms: '簡訊', post: '信函', messenger: '即時通訊' };

export const WORDS_ZH_TW: PageWords = {
  self: '繁體中文',
  languages: '語言',
  plain: {
    unknown: { title: '連結無效', text: () => '請重新開啟郵件中的完整連結。' },
    tooMany: { title: '請求過於頻繁', text: () => '請幾分鐘後再試。' },
    confirmed: {
      title: '謝謝，您已成為會員',
      text: (company) => `您在 ${company} 的註冊已確認。您將收到一封郵件，內含個人頁面的入口。`,
    },
    left: {
      title: '您已退出',
      text: (company) =>
        `從現在起，${company} 不會再向您寄送資訊或自動郵件，包括已在等待寄送的郵件。此頁面即為確認，不會另寄郵件。如果您主動來信，${company} 的人員仍可回覆您。`,
    },
    linkSent: {
      title: '請查看您的信箱',
      text: (company) =>
        `如果此電子郵件屬於 ${company} 的會員，一封附有連結的郵件正在寄送。連結 30 分鐘內有效，只能使用一次。請同時查看垃圾郵件。`,
    },
    linkOver: { title: '此連結已失效', text: () => '連結 30 分鐘內有效，只能使用一次。請重新取得連結。' },
    erasing: {
      title: '正在刪除您的資料',
      text: (company) =>
        `您已退出，${company} 不會再向您寄送任何郵件。有關您的資料將在數分鐘內刪除；法律要求保存的內容（例如發票）將保存至規定期限。`,
    },
    signedOut: { title: '您已登出', text: () => '如需再次進入，請重新取得連結。' },
  },
  confirm: { title: (company) => `成為 ${company} 的會員`, text: '點擊按鈕即可確認註冊。', button: '確認註冊' },
  leave: {
    title: (company) => `退出 ${company}`,
    text: (company) => `點擊按鈕後，${company} 不會再向您寄送資訊或自動郵件，您給予的同意也將撤回。`,
    button: '退出',
  },
  ask: {
    title: '我的頁面',
    text: (company) => `${company} 的會員可在此查看與修改資料。請輸入您的電子郵件，我們將寄送登入連結。`,
    email: '電子郵件',
    button: '寄送連結',
    wrong: '請輸入電子郵件地址，例如 name@example.com。',
  },
  enter: { title: '我的頁面', text: '點擊按鈕即可進入，本裝置將保持登入一小時。', button: '開啟我的頁面' },
  own: {
    title: (company) => `${company} · 我的頁面`,
    lead: (email) => `您已用 ${email} 登入。`,
    saved: '已儲存。',
    mend: '請檢查標出的欄位，您填寫的內容都已保留。',
    back: '歡迎回來。',
    data: '我的資料',
    optional: '選填',
    name: '姓名',
    company: '公司',
    phone: '電話',
    gender: '性別',
    genders: { '': '未填寫', female: '女', male: '男', other: '其他' },
    birthDate: '出生日期',
    street: '街道門牌',
    city: '城市',
    region: '縣市/地區',
    postalCode: '郵遞區號',
    country: '國家/地區',
    locale: '語言',
    hear: '接收內容',
    topics: '主題',
    topicsHelp: '不選則接收全部主題。',
    frequency: '頻率',
    frequencies: { all: '有內容即寄送', weekly: '每週最多一次', monthly: '每月最多一次' },
    consents: '聯絡方式許可',
    wording: (channel, company) => `我同意 ${company} 透過${BY[channel]}向我寄送資訊與優惠，並可隨時撤回。`,
    save: '儲存',
    faults: {
      text: '請檢查此項：內容太長，或含有不允許的字元。',
      date: '請填寫日期，例如 1990-03-31。',
    },
    orders: '我的訂單',
    noOrders: '尚無訂單。',
    order: { number: '編號', date: '日期', items: '內容', total: '總額', state: '狀態' },
    states: { received: '已收到', working: '處理中', done: '已完成', closed: '已關閉' },
    yourData: '資料下載與刪除',
    yourDataText: '此處保存的有關您的全部資料，以程式可讀的檔案提供。',
    download: '下載我的資料',
    erase: '刪除我的資料',
    eraseText: (company) =>
      `您將立即退出，${company} 所保存的有關您的資料將被刪除。法律要求保存的內容（例如發票）將保存至規定期限。`,
    eraseSure: '是的，我要求刪除我的資料，此操作無法復原。',
    eraseButton: '刪除我的資料',
    eraseAsked: (when) => `您已於 ${when} 請求刪除資料。`,
    leave: '退出會員',
    leaveText: (company) => `${company} 不會再向您寄送資訊或自動郵件，包括已在等待寄送的郵件。`,
    leaveButton: '退出',
    hasLeft: (when, company) => `您已於 ${when} 退出。除您在此請求的內容外，${company} 不會向您寄送任何郵件。`,
    comeBack: '重新加入',
    signOut: '登出',
  },
};
