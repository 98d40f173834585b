import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { eventually } from './house.js';
import { InboxScene, LI, MANY, nameOf } from './inbox-scene.js';

/** Each of these presses much; a busy machine takes its time for it. */
jest.setTimeout(120_000);

let scene: InboxScene;

beforeAll(async () => {
  scene = await InboxScene.open();
}, 90_000);
afterAll(() => scene.close());

const bar = () => scene.page.getByRole('region', { name: 'Selection' });

describe('ORD-4 one order, by its keys', () => {
  test('e marks it processed, Undo takes it back, and the keys go on from the next row', async () => {
    await scene.standOn(64);
    const { number } = await scene.known(64);
    await scene.press('e');
    await scene.told(`${number} marked processed`);
    await scene.gone(scene.row(64));
    await scene.isFocused(scene.link(63));
    await scene.button('Undo').click();
    await scene.row(64).waitFor();
    expect((await scene.known(64)).box).toBe('new');
  });

  test('a assigns it to whom two letters name', async () => {
    await scene.standOn(63);
    await scene.press('a');
    await scene.dialog(/^Assign R-/).waitFor();
    expect(await scene.boss.violations()).toEqual([]);
    await scene.pick('li');
    await scene.told(/assigned to Li Wei/);
    expect((await scene.known(63)).assignee?.name).toBe('Li Wei');
    await scene.button('Undo').click();
    await eventually('the assignment taken back', async () => (await scene.known(63)).assignee === null);
  });

  test('t gives it a tag, a new one too', async () => {
    await scene.standOn(62);
    await scene.press('t');
    await scene.dialog('Tag 1 selected').waitFor();
    await scene.pick('urgent');
    await scene.told('1 order changed.');
    expect((await scene.known(62)).tags).toEqual(['urgent']);
  });

  test('w wins and l loses, each with what it takes', async () => {
    await scene.standOn(61);
    await scene.press('w');
    await scene.dialog('Mark as won').getByRole('button', { name: 'Won' }).click();
    await scene.told(/won$/);
    await scene.gone(scene.row(61));
    await scene.standOn(60);
    await scene.press('l');
    await scene.dialog('Mark as lost').getByRole('button', { name: 'Lost' }).click();
    await scene.dialog('Mark as lost').getByText('Fill this in.').waitFor();
    await scene.dialog('Mark as lost').getByLabel('Reason').fill('Too dear');
    await scene.dialog('Mark as lost').getByRole('button', { name: 'Lost' }).click();
    await scene.told(/marked lost$/);
    expect([(await scene.known(61)).box, (await scene.known(60)).box]).toEqual(['won', 'lost']);
  });

  test('# moves it to the bin and u fetches it back', async () => {
    await scene.standOn(59);
    await scene.press('#');
    await scene.told(/is in the recycle bin/);
    await scene.gone(scene.row(59));
    await scene.standOn(59, '/orders?box=bin');
    await scene.press('u');
    await scene.told('Order restored');
    await scene.page.getByText('The recycle bin is empty').waitFor();
    expect((await scene.known(59)).box).toBe('new');
  });

  test('r and n open it with the cursor where one writes', async () => {
    await scene.standOn(58);
    await scene.press('r');
    await scene.heading(nameOf(58)).waitFor();
    await scene.isFocused(scene.page.getByRole('textbox', { name: /^Reply to/ }));
    await scene.standOn(57);
    await scene.press('n');
    await scene.heading(nameOf(57)).waitFor();
    await scene.isFocused(scene.page.getByRole('textbox', { name: /^Note for colleagues/ }));
  });

  test('the same keys act on the open order', async () => {
    await scene.standOn(56);
    await scene.press('Enter');
    await scene.heading(nameOf(56)).waitFor();
    await scene.press('e');
    await scene.told(/marked processed/);
    await scene.page.getByRole('article').getByText('Processed', { exact: true }).first().waitFor();
    await scene.press('j');
    await scene.heading(nameOf(55)).waitFor();
  });
});

describe('ORD-4 acts on many', () => {
  test('x and Shift+x select, the bar acts, and what was left alone is told with its reason', async () => {
    await scene.standOn(54);
    await scene.press('x', 'j', 'j', 'j', 'Shift+x');
    await bar().getByText('4 selected').waitFor();
    expect(await scene.boss.violations()).toEqual([]);
    await scene.press('e');
    await scene.told('4 orders changed.');
    await scene.gone(bar());
    await scene.gone(scene.row(54));
    await scene.boss.visit('/orders');
    await scene.row(64).waitFor();
    await scene.row(54).getByRole('checkbox').check();
    await scene.row(50).getByRole('checkbox').check();
    await bar().getByRole('button', { name: 'Processed' }).click();
    const { number } = await scene.known(54);
    await scene.told(new RegExp(`1 order changed\\. 1 left as it was: .* \\(${number}\\)`));
  });

  test('assigns, tags, takes a tag away, marks as read, and clears', async () => {
    await scene.standOn(48);
    await scene.press('x', 'j', 'x');
    await scene.press('a');
    await scene.pick('li');
    await scene.told('2 orders changed.');
    expect([(await scene.known(48)).assignee?.name, (await scene.known(47)).assignee?.name]).toEqual([
      'Li Wei',
      'Li Wei',
    ]);
    const act = async (button: string, tag: string) => {
      await scene.row(48).getByRole('checkbox').check();
      await bar().getByRole('button', { name: button, exact: true }).click();
      await scene.pick(tag);
      await scene.gone(bar());
    };
    await act('Add tag', 'fair');
    await eventually('the tag', async () => (await scene.known(48)).tags.includes('fair'));
    await act('Remove tag', 'sample');
    await eventually('the tag gone', async () => (await scene.known(48)).tags.join() === 'fair');
    await scene.row(48).getByRole('checkbox').check();
    await bar().getByRole('button', { name: 'Mark as read' }).click();
    await scene.gone(bar());
    await scene.press('x');
    await bar().getByRole('button', { name: 'Clear selection' }).click();
    await scene.gone(bar());
    await scene.press('x');
    await scene.press('Escape');
    await scene.gone(bar());
  });

  test('loses with one reason for all', async () => {
    await scene.standOn(46);
    await scene.press('x', 'j', 'x', 'l');
    const asked = scene.dialog('Mark 2 selected as lost');
    await asked.getByRole('button', { name: 'Lost' }).click();
    await asked.getByText('Fill this in.').waitFor();
    await asked.getByLabel('Reason').fill('Season is over');
    await asked.getByRole('button', { name: 'Lost' }).click();
    await scene.told('2 orders changed.');
    expect([(await scene.known(46)).box, (await scene.known(45)).box]).toEqual(['lost', 'lost']);
  });

  test('recycles with Undo, and reopens what was lost', async () => {
    await scene.standOn(44);
    await scene.press('x', 'j', 'x', '#');
    await scene.told('2 orders changed.');
    expect((await scene.known(44)).box).toBe('bin');
    await scene.gone(scene.row(44));
    await scene.button('Undo').click();
    await scene.row(44).waitFor();
    expect([(await scene.known(44)).box, (await scene.known(43)).box]).toEqual(['new', 'new']);
    await scene.standOn(46, '/orders?box=lost');
    await scene.press('x', 'e');
    await scene.told('1 order changed.');
    expect((await scene.known(46)).box).toBe('processed');
  });

  test('all results: more than are loaded, only after one said that one means it', async () => {
    await scene.boss.visit('/orders');
    await scene.row(64).waitFor();
    await scene.press('ControlOrMeta+a');
    await bar().getByText('50 selected').waitFor();
    await bar()
      .getByRole('button', { name: `Select all ${MANY} results` })
      .click();
    await bar().getByText(`${MANY} selected`).waitFor();
    await bar().getByRole('button', { name: 'Recycle' }).click();
    const sure = scene.dialog(`Move ${MANY} selected to the recycle bin?`);
    expect(await scene.boss.violations()).toEqual([]);
    await sure.getByRole('button', { name: 'Recycle' }).click();
    await scene.told(`${MANY} orders changed.`);
    await scene.page.getByText('No orders yet').waitFor();
    await scene.boss.visit('/orders?box=bin');
    await scene.row(1).or(scene.row(64)).first().waitFor();
    await scene.press('ControlOrMeta+a');
    await bar()
      .getByRole('button', { name: `Select all ${MANY} results` })
      .click();
    await scene.press('u');
    await scene.dialog(`Restore ${MANY} selected?`).getByRole('button', { name: 'Restore' }).click();
    await scene.told(`${MANY} orders changed.`);
    await scene.page.getByText('The recycle bin is empty').waitFor();
    expect([(await scene.known(1)).box, (await scene.known(61)).box, (await scene.known(45)).box]).toEqual([
      'new',
      'won',
      'lost',
    ]);
  });
});

describe('ORD-4 from order to order', () => {
  const steps = () => scene.page.getByRole('navigation', { name: 'Neighbouring orders' });

  test('over all results, beyond what the list has loaded, also from an order that a link led to', async () => {
    const { id } = await scene.known(5);
    await scene.boss.visit(`/orders/${id}`);
    await scene.heading(nameOf(5)).waitFor();
    await steps().getByRole('link', { name: 'Next order' }).click();
    await scene.heading(nameOf(4)).waitFor();
    await scene.press('k');
    await scene.heading(nameOf(5)).waitFor();
    await steps().getByRole('link', { name: 'Previous order' }).click();
    await scene.heading(nameOf(6)).waitFor();
    await scene.press('j');
    await scene.heading(nameOf(5)).waitFor();
  });

  test('the last one has none after it, and what narrows the list narrows the walk', async () => {
    const { id } = await scene.known(16);
    await scene.boss.visit(`/orders/${id}?tag=sample&sort=createdAt`);
    await scene.heading(nameOf(16)).waitFor();
    await steps().getByText('2 of 7').waitFor();
    await scene.press('k');
    await scene.heading(nameOf(8)).waitFor();
    await scene.gone(steps().getByRole('link', { name: 'Previous order' }));
    await scene.press('j', 'j');
    await scene.heading(nameOf(24)).waitFor();
  });
});

describe('ORD-4 export', () => {
  const file = async (submit: () => Promise<void>) => {
    const [download] = await Promise.all([scene.page.waitForEvent('download'), submit()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks) };
  };
  const linesOf = (content: Buffer) => content.toString().replace('\uFEFF', '').trim().split('\r\n');
  const submit = (title: string) => () => scene.dialog(title).getByRole('button', { name: 'Export' }).click();

  test('what the list shows, with its columns, as CSV', async () => {
    await scene.boss.visit('/orders?tag=sample&sort=createdAt&columns=number,contact,value');
    await scene.row(8).waitFor();
    await scene.button('Export').click();
    await scene.dialog('Export all 7').getByLabel('Format').selectOption('csv');
    expect(await scene.boss.violations()).toEqual([]);
    const { name, content } = await file(submit('Export all 7'));
    await scene.told(`${name} is in your downloads`);
    expect(name).toMatch(/^orders-\d{4}-\d\d-\d\d\.csv$/);
    const lines = linesOf(content);
    const { number } = await scene.known(8);
    expect(lines.slice(0, 2)).toEqual(['Number,Name,Company,Value,Currency', `${number},${nameOf(8)},,800.00,USD`]);
    expect(lines).toHaveLength(8);
  });

  test('what is ticked, with all columns, by the palette; Excel opens it', async () => {
    await scene.standOn(40, '/orders?box=new');
    await scene.press('x', 'j', 'x', 'ControlOrMeta+k');
    await scene.pick('export');
    const dialog = scene.dialog('Export 2 selected');
    await dialog.getByLabel('Columns').selectOption({ label: 'All there are' });
    const { name, content } = await file(submit('Export 2 selected'));
    expect([name.endsWith('.xlsx'), content.subarray(0, 2).toString()]).toEqual([true, 'PK']);
    await bar().getByRole('button', { name: 'Export' }).click();
    await dialog.getByLabel('Format').selectOption('csv');
    const lines = linesOf((await file(submit('Export 2 selected'))).content);
    expect(lines.map((line) => /Customer \d\d/.exec(line)?.[0])).toEqual([undefined, nameOf(40), nameOf(39)]);
  });

  test('who may not is not offered it', async () => {
    const li = await scene.signIn(LI);
    await scene.row(41, li.page).waitFor();
    expect(await li.page.getByRole('button', { name: 'Export' }).count()).toBe(0);
    await li.page.keyboard.press('ControlOrMeta+k');
    await li.page.getByRole('combobox', { name: 'Order, place or command' }).fill('export');
    await li.page.getByText('Nothing has this name.').waitFor();
    await li.leave();
  });
});

describe('ORD-3 the recycle bin', () => {
  const bin = async (...nths: number[]) => {
    const ids = await Promise.all(nths.map(async (nth) => (await scene.known(nth)).id));
    await scene.owner.call('POST', '/orders/bulk', { selection: { ids }, act: { type: 'recycle' } });
    await scene.boss.visit('/orders?box=bin');
    await scene.row(nths[0] ?? 0).waitFor();
  };
  const isGone = (nth: number) =>
    eventually(`the end of ${nameOf(nth)}`, () =>
      scene.known(nth).then(
        () => false,
        () => true,
      ),
    );

  test('one is deleted for good from its own page, after one confirmed', async () => {
    await bin(20);
    await scene.link(20).click();
    await scene.page.getByText(/deleted for good on/).waitFor();
    await scene.button('Delete for good').click();
    await scene
      .dialog(/^Delete R-\S+ for good\?$/)
      .getByRole('button', { name: 'Delete for good' })
      .click();
    await scene.told(/deleted for good$/);
    await scene.page.getByText('The recycle bin is empty').waitFor();
    await isGone(20);
  });

  test('the ticked ones, and then the whole bin, in the background; it says when it is done', async () => {
    await bin(21, 22, 23, 24);
    await scene.row(21).getByRole('checkbox').check();
    await scene.row(22).getByRole('checkbox').check();
    await bar().getByRole('button', { name: 'Delete for good' }).click();
    const asked = scene.dialog('Delete 2 selected for good?');
    expect(await scene.boss.violations()).toEqual([]);
    await asked.getByRole('button', { name: 'Delete for good' }).click();
    await asked.getByText('Tick this first').waitFor();
    await asked.getByRole('checkbox', { name: 'Delete 2 for good' }).check();
    await asked.getByRole('button', { name: 'Delete for good' }).click();
    await scene.told('2 orders deleted for good.');
    await scene.gone(scene.row(21));
    await scene.row(23).waitFor();

    await scene.button('Empty the recycle bin').click();
    const all = scene.dialog('Empty the recycle bin (2)?');
    // A colleague fetches one back meanwhile: nothing is deleted that was not agreed to.
    const { id } = await scene.known(24);
    await scene.owner.call('POST', `/orders/${id}/restore`);
    await all.getByRole('checkbox').check();
    await all.getByRole('button', { name: 'Delete for good' }).click();
    await all.getByText('not the 2 that you agreed to').waitFor();
    await scene.press('Escape');
    await scene.gone(scene.row(24));
    await scene.button('Empty the recycle bin').click();
    const rest = scene.dialog('Empty the recycle bin (1)?');
    await rest.getByRole('checkbox').check();
    await rest.getByRole('button', { name: 'Delete for good' }).click();
    await scene.told('1 order deleted for good.');
    await scene.page.getByText('The recycle bin is empty').waitFor();
    for (const nth of [21, 22, 23]) await isGone(nth);
    expect((await scene.known(24)).box).toBe('new');
  });

  test('who may not delete for good finds no button for it', async () => {
    await bin(25);
    const li = await scene.signIn(LI);
    await li.visit('/orders?box=bin');
    await scene.row(25, li.page).getByRole('checkbox').check();
    await li.page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Restore' }).waitFor();
    expect(await li.page.getByRole('button', { name: /Delete for good|Empty the recycle bin/ }).count()).toBe(0);
    expect(li.complaints).toEqual([]);
    await li.leave();
  });
});
