import { describe, expect, test } from '@jest/globals';
import { ANSWER_VARIABLES, SIGNATURE_VARIABLES, exampleValues } from './answer-variables.js';
import { filledIn, inLanguage, isFault, prepared } from './prepared-text.js';

const kept = (html: string, allowed = ANSWER_VARIABLES) => {
  const result = prepared(html, allowed);
  if (isFault(result)) throw new Error(result.message);
  return result;
};
const fault = (html: string, allowed = ANSWER_VARIABLES) => {
  const result = prepared(html, allowed);
  return isFault(result) ? result : null;
};
const values = (some: Partial<ReturnType<typeof exampleValues>>) => ({ ...exampleValues(), ...some });

describe('ORD-6 prepared texts', () => {
  test('variables are filled in and lines in them show', () => {
    const { html, text, missing } = filledIn(
      kept('<p>Dear <strong>{{contact.name}}</strong>,</p><p>{{ order.items }}</p>'),
      values({ 'order.items': '10 × Valve\n2 × Pump' }),
    );
    expect(html).toBe('<p>Dear <strong>Anna Berg</strong>,</p><p>10 × Valve<br />2 × Pump</p>');
    expect(text).toContain('10 × Valve\n2 × Pump');
    expect(missing).toEqual([]);
  });

  test('what a stranger wrote into a value stays text, even in a link', () => {
    const evil = values({
      'contact.name': '<img src=x onerror=alert(1)>{{staff.email}}',
      'order.subject': 'javascript:alert(1)',
    });
    const { html } = filledIn(kept('<p>{{ contact.name }} <a href="{{ order.subject }}">x</a></p>'), evil);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;{{staff.email}}');
    expect(html).not.toContain('javascript:');
    expect(fault('<p>{{ contact.name | raw }}</p>')).toMatchObject({ code: 'syntax' });
  });

  test('a missing value has a substitute, or is told', () => {
    const nobody = values({ 'contact.name': '', 'contact.company': '' });
    expect(filledIn(kept('<p>Dear {{ contact.name | default: “customer” }}</p>'), nobody)).toMatchObject({
      html: '<p>Dear customer</p>',
      missing: [],
    });
    expect(filledIn(kept('<p>To {{ contact.company }}: {{ contact.name | upcase }}</p>'), nobody)).toMatchObject({
      html: '<p>To : </p>',
      missing: ['contact.company', 'contact.name'],
    });
    const either = kept('<p>{% if contact.name %}Dear {{ contact.name }}{% else %}Hello{% endif %}</p>');
    expect(filledIn(either, nobody)).toMatchObject({ html: '<p>Hello</p>', missing: [] });
    expect(filledIn(either, values({})).html).toBe('<p>Dear Anna Berg</p>');
  });

  test('what the editor makes of braces is read all the same', () => {
    expect(kept('<p>{{<strong>contact.name</strong>}} {{&nbsp;order.number&nbsp;}}</p>').html).toBe(
      '<p>{{contact.name}} {{ order.number }}</p>',
    );
    const { html } = filledIn(kept('<p>{{ contact.name | default: "A &amp; B" }}</p>'), values({ 'contact.name': '' }));
    expect(html).toBe('<p>A &amp; B</p>');
  });

  test('an unknown variable is refused and the valid ones are named', () => {
    for (const wrong of [
      '{{ contact.nmae }}',
      '{{ order["secret"] }}',
      '{{ "text" }}',
      '{{ contact }}',
      '{% if staff.password %}x{% endif %}',
    ])
      expect([wrong, fault(`<p>${wrong}</p>`)]).toMatchObject([wrong, { code: 'unknown-variable' }]);
    expect(fault('<p>{{ contact.nmae }}</p>')?.message).toContain('contact.name');
    expect(fault('<p>{{ order.number }}</p>', SIGNATURE_VARIABLES)).toMatchObject({ code: 'unknown-variable' });
    expect(kept('<p>{{ staff.name }}, {{ company.name }}</p>', SIGNATURE_VARIABLES).text).toContain('{{ staff.name }}');
  });

  test('what reads files, loops or can’t be read is refused; so is nothing', () => {
    for (const wrong of [
      '{% include "x" %}',
      '{% render "x" %}',
      '{% for a in order.items %}{% endfor %}',
      '{{ contact.name ',
      '{% if contact.name %}',
      '{{ contact.name | where_exp: "a", "b" }}',
    ])
      expect([wrong, fault(`<p>${wrong}</p>`)]).toMatchObject([
        wrong,
        { code: expect.stringMatching(/syntax|unknown/) },
      ]);
    expect(fault('<p> </p>')).toMatchObject({ code: 'empty' });
    expect(fault('<script>alert(1)</script>')).toMatchObject({ code: 'empty' });
  });

  test('the customer’s language, else the nearest', () => {
    const [en, cn] = [
      { html: 'en', text: 'en' },
      { html: 'cn', text: 'cn' },
    ];
    expect(inLanguage({ en, 'zh-CN': cn }, 'zh-TW', 'en')?.[0]).toBe('zh-CN');
    expect(inLanguage({ 'zh-CN': cn }, 'en', 'en')?.[0]).toBe('zh-CN');
    expect(inLanguage({ en, 'zh-CN': cn }, 'en', 'zh-CN')?.[0]).toBe('en');
    expect(inLanguage({}, 'en', 'en')).toBeNull();
  });
});
