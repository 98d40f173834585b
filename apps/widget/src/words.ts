/** The widget's own words; `{0}` is filled in. A form's words come with its definition. */
export const en = {
  required: 'required',
  send: 'Send',
  sending: 'Sending…',
  thanks: 'Thank you.',
  number: 'Your number: {0}',
  fillIn: 'Please fill this in.',
  choose: 'Please choose.',
  tick: 'Please tick this to go on.',
  email: 'Enter an e-mail address such as name@example.com.',
  phone: 'Enter a phone number of 5 to 20 digits.',
  notNumber: 'Enter a number.',
  date: 'Enter a full date.',
  minText: 'Enter at least {0} characters.',
  maxText: 'Enter at most {0} characters.',
  minNumber: 'Enter {0} or more.',
  maxNumber: 'Enter {0} or less.',
  minItems: 'Choose at least {0}.',
  maxItems: 'Choose at most {0}.',
  pattern: 'This does not have the expected form.',
  check: 'Not sent yet. Answers to check: {0}',
  retry: 'No answer from the server. Trying again in {0} s; your text is kept.',
  failed: 'It could not be sent. Your text is kept, please try again.',
  busy: 'Too many messages from your network. Your text is kept, please try again later.',
  refused: 'This form can’t be sent from this site.',
  tooLarge: 'This is too large to send.',
  unavailable: 'This form is not available.',
  loadFailed: 'The form could not be loaded.',
  again: 'Try again',
  pick: 'Choose…',
  soldOut: 'Sold out',
  quantity: 'Quantity',
  less: 'One less',
  more: 'One more',
  total: 'Total',
  find: 'Find a product',
};

export type Words = typeof en;

export function fill(text: string, value: string | number): string {
  return text.replace('{0}', String(value));
}
