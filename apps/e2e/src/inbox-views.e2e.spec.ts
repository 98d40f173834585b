import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Person } from './browser.js';
import { eventually } from './house.js';
import { InboxScene, LI, nameOf } from './inbox-scene.js';

/** Each of these presses much; a busy machine takes its time for it. */
jest.setTimeout(120_000);

let scene: InboxScene;
let li: Person;

beforeAll(async () => {
  scene = await InboxScene.open();
  li = await scene.signIn(LI);
}, 90_000);
afterAll(() => scene.close());

const searchParam = (name: string) => new URL(scene.page.url()).searchParams.get(name);
const rows = () => scene.page.locator('[data-order]');

describe('ORD-4 filters live in the address', () => {
  test('what is chosen is in it, Back takes it away again, and a reload keeps it', async () => {
    await scene.boss.visit('/orders?box=new');
    await scene.row(64).waitFor();
    await scene.page.getByLabel('Source').selectOption({ label: 'Shop till' });
    await scene.gone(scene.row(63));
    await scene.page.getByLabel('Assignee').selectOption({ label: 'Unassigned' });
    await scene.page.getByLabel('Period').selectOption({ label: 'Last 24 hours' });
    await eventually('all three', () => searchParam('period') === 'day');
    expect([searchParam('source'), searchParam('assignee')]).toEqual(['pos', 'none']);
    await scene.page.reload();
    await scene.row(64).waitFor();
    expect(await scene.row(63).count()).toBe(0);
    await scene.page.goBack();
    await scene.page.goBack();
    await scene.page.goBack();
    await scene.row(63).waitFor();
    expect(searchParam('source')).toBeNull();
    await scene.page.goForward();
    await scene.gone(scene.row(63));
    await scene.button('Clear filters').click();
    await scene.row(63).waitFor();
  });

  test('further ones are asked for in a dialog and stand as marks that are taken away one by one', async () => {
    await scene.boss.visit('/orders?box=new');
    await scene.row(64).waitFor();
    await scene.button('More filters').click();
    const more = scene.dialog('More filters');
    expect(await scene.boss.violations()).toEqual([]);
    await more.getByLabel('Tag').fill('sample');
    await more.getByLabel('Value from').first().fill('2,000');
    await more.getByLabel('Value up to').first().fill('abc');
    await more.getByRole('button', { name: 'Show' }).click();
    await more.getByText('Enter an amount').waitFor();
    await more.getByLabel('Value up to').first().fill('5,600');
    await more.getByRole('button', { name: 'Show' }).click();
    await scene.gone(scene.row(64));
    await scene.row(56).waitFor();
    await eventually('all five', async () => (await rows().count()) === 5);
    expect([searchParam('tag'), searchParam('valueMin'), searchParam('valueMax')]).toEqual([
      'sample',
      '200000',
      '560000',
    ]);
    await scene.button('Remove filter ≤ $5,600.00').click();
    await scene.row(64).waitFor();
    await scene.button('Remove filter ≥ $2,000.00').click();
    await scene.row(8).waitFor();
    await scene.button('Remove filter Tag: sample').click();
    await scene.row(63).waitFor();
  });
});

const views = (on = scene.page) => on.getByRole('region', { name: 'Views' });

describe('ORD-4 saved views', () => {
  test('one is made of what is shown, and shared; a colleague finds it and uses it', async () => {
    await scene.boss.visit('/orders?box=new&tag=sample&sort=createdAt');
    await scene.row(8).waitFor();
    await scene.choose('View', 'Save as new view…');
    const making = scene.dialog('Save as new view…');
    await making.getByRole('button', { name: 'Save' }).click();
    await making.getByText('Fill this in.').waitFor();
    await making.getByLabel('Name').fill('Samples');
    await making.getByLabel('Share with all colleagues').check();
    expect(await scene.boss.violations()).toEqual([]);
    await making.getByRole('button', { name: 'Save' }).click();
    await scene.told('View “Samples” saved');
    await scene.heading('Samples').waitFor();
    await views().getByRole('link', { name: 'Samples' }).waitFor();

    await li.visit('/orders?box=won');
    await views(li.page).getByRole('link', { name: 'Samples' }).click();
    await scene.heading('Samples', li.page).waitFor();
    await scene.row(8, li.page).waitFor();
    expect(await li.page.locator('[data-order]').count()).toBe(8);
    // It is not hers to change.
    await li.page.getByRole('button', { name: 'View', exact: true }).click();
    await li.page.getByRole('menuitem', { name: 'Save as new view…' }).waitFor();
    expect(await li.page.getByRole('menuitem').allTextContents()).toEqual(['Save as new view…', 'Arrange views…']);
    await li.page.keyboard.press('Escape');
  });

  test('what differs from it is saved to it, or taken back', async () => {
    await views().getByRole('link', { name: 'Samples' }).click();
    await scene.row(8).waitFor();
    await scene.page.getByLabel('Source').selectOption({ label: 'Import' });
    await scene.page.getByText('Nothing matches').waitFor();
    await scene.choose('View', 'Back to the saved view');
    await scene.row(8).waitFor();
    await scene.page.getByLabel('Source').selectOption({ label: 'Shop till' });
    await scene.button('Columns').click();
    await scene.dialog('Columns').getByLabel('E-mail', { exact: true }).check();
    await scene.dialog('Columns').getByRole('button', { name: 'Apply' }).click();
    await scene.choose('View', 'Save changes to “Samples”');
    await scene.told('View “Samples” saved');
    await scene.boss.visit('/orders?box=new');
    await views().getByRole('link', { name: 'Samples' }).click();
    await scene.row(8).getByText('c8@customer.example').waitFor();
    expect(searchParam('source')).toBe('pos');
  });

  test('each keeps them in an order of their own, and begins with the one they chose', async () => {
    await scene.owner.call('POST', '/orders/views', { name: 'Big ones', query: { layout: 'list', sort: '-value' } });
    await scene.boss.visit('/orders?box=new');
    const names = () => views().getByRole('link').allTextContents();
    await eventually('both', async () => (await names()).join() === 'Big ones,Samples');
    await scene.choose('View', 'Arrange views…');
    const arranging = scene.dialog('Arrange views');
    await arranging.getByRole('button', { name: 'Samples: further up' }).click();
    await arranging.getByLabel('Begin with').selectOption({ label: 'Samples' });
    expect(await scene.boss.violations()).toEqual([]);
    await arranging.getByRole('button', { name: 'Save' }).click();
    await scene.told('Views arranged');
    expect(await names()).toEqual(['Samples', 'Big ones']);
    await scene.boss.visit('/');
    await scene.heading('Samples').waitFor();
    await li.visit('/');
    await scene.heading('New', li.page).waitFor();
  });

  test('it gets another name, and goes', async () => {
    await scene.choose('View', 'Rename or share…');
    const naming = scene.dialog('Rename or share…');
    await naming.getByLabel('Name').fill('Samples of the fair');
    await naming.getByRole('button', { name: 'Save' }).click();
    await scene.heading('Samples of the fair').waitFor();
    await li.visit('/orders?box=new');
    await views(li.page).getByRole('link', { name: 'Samples of the fair' }).waitFor();
    await scene.choose('View', 'Delete view');
    const sure = scene.dialog('Delete the view “Samples of the fair”?');
    await sure.getByText('It goes for all colleagues.').waitFor();
    await sure.getByRole('button', { name: 'Delete view' }).click();
    await scene.told('View “Samples of the fair” deleted');
    await scene.gone(views().getByRole('link', { name: 'Samples of the fair' }));
    await scene.boss.visit('/');
    await scene.heading('New').waitFor();
  });
});

const column = (status: string): Locator => scene.page.getByRole('region', { name: status, exact: true });
const card = (status: string, nth: number) =>
  column(status)
    .getByRole('listitem')
    .filter({ hasText: nameOf(nth) });

describe('ORD-4 the board', () => {
  test('v shows it; a card is dragged by the mouse, and stays where it was put', async () => {
    await scene.boss.visit('/orders?box=new');
    await scene.row(64).waitFor();
    await scene.press('v');
    await card('New', 64).waitFor();
    expect(await scene.boss.violations()).toEqual([]);
    await card('New', 64).dragTo(column('Processed').locator('[data-column]'));
    await card('Processed', 64).waitFor();
    await eventually('the move', async () => (await scene.known(64)).box === 'processed');
    await card('Processed', 64).dragTo(column('New').locator('[data-column]'));
    await card('New', 64).waitFor();
    await eventually('the move back', async () => (await scene.known(64)).box === 'new');
  });

  test('by keyboard alone a card is moved by its menu; winning asks what it is worth, losing why', async () => {
    const { number } = await scene.known(63);
    await card('New', 63)
      .getByRole('button', { name: `Move ${number}` })
      .focus();
    await scene.press('Enter');
    await scene.isFocused(scene.page.getByRole('menuitem', { name: 'Processed' }));
    await scene.press('Enter');
    await card('Processed', 63).waitFor();
    const move = (from: string, nth: number, to: string) => scene.choose(/^Move R-/, to, card(from, nth));
    await move('Processed', 63, 'Won');
    await scene.dialog('Mark as won').getByLabel('Deal amount', { exact: true }).fill('99.50');
    await scene.dialog('Mark as won').getByRole('button', { name: 'Won' }).click();
    await card('Won', 63).waitFor();
    await move('New', 62, 'Lost');
    await scene.dialog('Mark as lost').getByLabel('Reason').fill('Too dear');
    await scene.dialog('Mark as lost').getByRole('button', { name: 'Lost' }).click();
    await card('Lost', 62).waitFor();
    expect([(await scene.known(63)).box, (await scene.known(62)).box]).toEqual(['won', 'lost']);
  });

  test('a card stays where it was moved, whatever is read before the move is written', async () => {
    const held = Promise.withResolvers<undefined>();
    await scene.page.route('**/transitions', async (route) => {
      await held.promise;
      await route.continue();
    });
    const places = async () => [await card('New', 58).count(), await card('Processed', 58).count()];
    await scene.choose(/^Move R-/, 'Processed', card('New', 58));
    await card('Processed', 58).waitFor();
    const { id } = await scene.known(57);
    await scene.owner.call('POST', `/orders/${id}/transitions`, { to: 'processed' });
    await card('Processed', 57).waitFor();
    await scene.gone(card('New', 57));
    expect(await places()).toEqual([0, 1]);
    held.resolve(undefined);
    await eventually('the move', async () => (await scene.known(58)).box === 'processed');
    expect(await places()).toEqual([0, 1]);
    await scene.page.unroute('**/transitions');
  });

  test('what colleagues do appears by itself, and keys act on the card with the focus', async () => {
    const { id } = await scene.known(61);
    await scene.owner.call('POST', `/orders/${id}/transitions`, { to: 'processed' });
    await card('Processed', 61).waitFor();
    await card('New', 60).getByRole('link').focus();
    await scene.press('e');
    await card('Processed', 60).waitFor();
    await scene.button('Undo').click();
    await card('New', 60).waitFor();
    const top = (name: string, nth = 0) => column(name).getByRole('listitem').nth(nth).getByRole('link');
    // It comes back on top, and then to its place.
    await column('New')
      .getByRole('listitem')
      .first()
      .filter({ hasText: nameOf(64) })
      .waitFor();
    await top('New').focus();
    await scene.press('ArrowDown');
    await scene.isFocused(top('New', 1));
    await scene.press('ArrowRight');
    await scene.isFocused(top('Processed'));
    // One stop of the Tab key in each column, and where one was.
    await scene.press('ArrowLeft');
    await scene.isFocused(top('New', 1));
    await scene.press('Tab', 'Tab');
    await scene.isFocused(top('Processed'));
    await scene.press('v');
    await scene.row(61).waitFor();
  });
});

describe('ORD-4 the command palette', () => {
  const ask = async (typed: string) => {
    await scene.press('ControlOrMeta+k');
    await scene.dialog('Command palette').getByRole('combobox').fill(typed);
  };
  const first = (text: string | RegExp) => scene.page.getByRole('option', { name: text }).first().waitFor();

  test('finds an order by its number, goes places, and does what the keys do', async () => {
    await scene.standOn(59);
    const { number } = await scene.known(40);
    await ask(number);
    await first(new RegExp(`${number} · ${nameOf(40)}`));
    expect(await scene.boss.violations()).toEqual([]);
    await scene.press('Enter');
    await scene.heading(nameOf(40)).waitFor();

    await ask('recycle bin');
    await first(/^Go to Recycle bin/);
    await scene.page.getByRole('option', { name: /^Go to Recycle bin/ }).click();
    await scene.heading('Recycle bin').waitFor();
    await ask('go to products');
    await first('Go to Products');
    await scene.press('Enter');
    await scene.heading('Products').waitFor();

    await scene.standOn(59);
    await ask('mark processed');
    await first(/^Mark processed/);
    await scene.press('Enter');
    await scene.told(/marked processed/);
    expect((await scene.known(59)).box).toBe('processed');
    await ask('no such thing at all');
    await scene.page.getByText('Nothing has this name.').waitFor();
    await scene.press('Escape');
    await scene.gone(scene.dialog('Command palette'));
  });

  test('changes the look', async () => {
    const scheme = () => scene.page.evaluate<string>('document.documentElement.style.colorScheme');
    for (const theme of ['dark', 'light']) {
      await ask(`theme: ${theme}`);
      await first(`Theme: ${theme === 'dark' ? 'Dark' : 'Light'}`);
      await scene.press('Enter');
      await eventually(theme, async () => (await scheme()) === theme);
    }
  });
});

describe('ORD-1 two people edit one order', () => {
  const edit = async (person: Person, orderId: string, words: string) => {
    await person.visit(`/orders/${orderId}`);
    await scene.choose('More actions', 'Edit', person.page);
    const sheet = person.page.getByRole('dialog');
    await sheet.getByLabel('Subject').fill(words);
    await sheet.getByLabel('Phone').fill(`+49 30 ${words.length}`);
    return sheet;
  };

  test('the second sees both versions and chooses field by field; nothing is overwritten silently', async () => {
    const { id } = await scene.known(30);
    const read = () => scene.owner.call<{ subject: string; contact: { phone: string } }>('GET', `/orders/${id}`);
    const mine = await edit(scene.boss, id, 'Twenty valves');
    const theirs = await edit(li, id, 'Thirty valves!');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await scene.gone(theirs);
    await mine.getByRole('button', { name: 'Save' }).click();
    const both = scene.dialog('Two versions of this order');
    await both.getByText('Twenty valves').waitFor();
    await both.getByText('Thirty valves!').waitFor();
    expect(await read()).toMatchObject({ subject: 'Thirty valves!', contact: { phone: '+49 30 14' } });
    expect(await scene.boss.violations()).toEqual([]);
    await both.getByRole('group', { name: 'Phone' }).getByLabel('Their version').check();
    await both.getByRole('button', { name: 'Save choice' }).click();
    await scene.gone(both);
    // The dialog goes with the press; the choice is on its way.
    await eventually('the choice', async () => (await read()).subject === 'Twenty valves');
    expect(await read()).toMatchObject({ contact: { phone: '+49 30 14' } });
    // A colleague who looks at it sees it without asking.
    await li.page.getByRole('article').getByText('Twenty valves').first().waitFor();
  });

  test('who goes away from both versions has changed nothing', async () => {
    const { id } = await scene.known(29);
    const mine = await edit(scene.boss, id, 'Mine');
    const theirs = await edit(li, id, 'Theirs');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await scene.gone(theirs);
    await mine.getByRole('button', { name: 'Save' }).click();
    await scene.dialog('Two versions of this order').waitFor();
    await scene.press('Escape');
    expect((await scene.owner.call<{ subject: string }>('GET', `/orders/${id}`)).subject).toBe('Theirs');
  });
});
