import type { PageWords } from './page-words.js';

const BY = { email: 'e-mail', phone: 'phone', sms: 'text message', post: 'letter', messenger: 'messenger' };

export const WORDS_EN: PageWords = {
  self: 'English',
  languages: 'Language',
  plain: {
    unknown: {
      title: 'This link is not valid',
      text: () => 'Please open the link from the mail again, whole and unchanged.',
    },
    tooMany: { title: 'Too many requests', text: () => 'Please try again in a few minutes.' },
    confirmed: {
      title: 'Thank you, you are a member now',
      text: (company) =>
        `Your registration with ${company} is confirmed. A mail with the way to your own page is coming.`,
    },
    left: {
      title: 'You have left',
      text: (company) =>
        `From now on ${company} sends you no news and no automatic mail, not even what was waiting to be sent. No mail will confirm this: this page does. If you write to ${company} yourself, a person can still answer you.`,
    },
    linkSent: {
      title: 'Look into your mailbox',
      text: (company) =>
        `If this address belongs to a member of ${company}, a mail with a link is on its way. It works once, within 30 minutes. Look into the spam folder, too.`,
    },
    linkOver: {
      title: 'This link does not work any more',
      text: () => 'A link works once, within 30 minutes. Please ask for a new one.',
    },
    erasing: {
      title: 'Your data is being erased',
      text: (company) =>
        `You have left, and ${company} sends you nothing any more. What is kept of you is erased within minutes; what the law makes it keep, such as invoices, stays as long as it must.`,
    },
    signedOut: { title: 'You are signed out', text: () => 'To come back, ask for a new link.' },
  },
  confirm: {
    title: (company) => `Become a member of ${company}`,
    text: 'One press, and your registration is confirmed.',
    button: 'Confirm registration',
  },
  leave: {
    title: (company) => `Leave ${company}`,
    text: (company) =>
      `When you press the button, ${company} sends you no news and no automatic mail any more. What you agreed to is taken back.`,
    button: 'Leave',
  },
  ask: {
    title: 'Your page',
    text: (company) =>
      `Here members of ${company} see and change their details. Type your e-mail address, and we send you a link that lets you in.`,
    email: 'E-mail',
    button: 'Send me a link',
    wrong: 'Please enter an e-mail address such as name@example.com.',
  },
  enter: {
    title: 'Your page',
    text: 'One press, and you are in. You stay signed in on this device for an hour.',
    button: 'Open my page',
  },
  newAddress: {
    title: 'Your new address',
    text: 'One press, and this address is yours here. The old one lets nobody in any more.',
    button: 'Confirm address',
  },
  own: {
    title: (company) => `Your page at ${company}`,
    lead: (email) => `You are signed in as ${email}.`,
    saved: 'Saved.',
    mend: 'Please look at the marked fields. Nothing you wrote is lost.',
    back: 'Welcome back.',
    addressSent: 'A mail with a link is on its way to the new address. Nothing changes before you confirm there.',
    newAddress: {
      title: 'E-mail address',
      text: 'A link goes to the new address. It becomes yours here once you confirm there.',
      label: 'New e-mail address',
      button: 'Send the link',
    },
    data: 'Your details',
    optional: 'optional',
    name: 'Name',
    company: 'Company',
    phone: 'Phone',
    gender: 'Gender',
    genders: { '': 'not said', female: 'female', male: 'male', other: 'other' },
    birthDate: 'Date of birth',
    street: 'Street and number',
    city: 'City',
    region: 'Region',
    postalCode: 'Postal code',
    country: 'Country',
    locale: 'Language',
    hear: 'What you hear from us',
    topics: 'Topics',
    topicsHelp: 'Choose none to hear of everything.',
    frequency: 'How often',
    frequencies: { all: 'Whenever there is something', weekly: 'At most once a week', monthly: 'At most once a month' },
    consents: 'How we may reach you',
    wording: (channel, company) =>
      `${company} may send me news and offers by ${BY[channel]}. I can take this back at any time.`,
    save: 'Save',
    faults: {
      text: 'Please check this: it is too long, or has signs that do not belong there.',
      date: 'Write a day, such as 1990-03-31.',
    },
    orders: 'Your orders',
    noOrders: 'There are no orders yet.',
    order: { number: 'Number', date: 'Date', items: 'What', total: 'Total', state: 'State' },
    states: { received: 'Received', working: 'In progress', done: 'Completed', closed: 'Closed' },
    yourData: 'Your data',
    yourDataText: 'Everything that is kept of you here, as a file that programs can read.',
    download: 'Download my data',
    erase: 'Have my data erased',
    eraseText: (company) =>
      `You leave at once, and what ${company} keeps of you is erased. What the law makes it keep, such as invoices, stays as long as it must.`,
    eraseSure: 'Yes, I want my data erased. This can’t be undone.',
    eraseButton: 'Erase my data',
    eraseAsked: (when) => `You asked on ${when} to have your data erased.`,
    leave: 'Leave',
    leaveText: (company) =>
      `${company} sends you no news and no automatic mail any more, not even what is waiting to be sent.`,
    leaveButton: 'Leave',
    hasLeft: (when, company) => `You left on ${when}. ${company} sends you nothing but what you ask for here.`,
    comeBack: 'Come back',
    signOut: 'Sign out',
  },
};
