import type { Lang } from '../definition.js';
import { h } from '../dom.js';
import type { Control, LazyControl } from '../field-view.js';
import css from './files.css';

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The server's limit for one file. */
const LARGEST = 10 * 1024 * 1024;
const MOST = 10;

const WORDS: Record<Lang, { remove: string; large: string; kind: string; hint: string; many: string }> = {
  en: {
    remove: 'Remove {0}',
    large: '{0} is larger than 10 MB and was left out.',
    kind: '{0} is not a kind of file that can be sent here.',
    many: 'At most {0} files.',
    hint: 'or drop files here, up to 10 MB each',
  },
  'zh-CN': {
    remove: '移除 {0}',
    large: '{0} 超过 10 MB，未添加。',
    kind: '此处不接受 {0} 这种文件。',
    many: '最多 {0} 个文件。',
    hint: '或将文件拖到此处，每个不超过 10 MB',
  },
  'zh-TW': {
    remove: '移除 {0}',
    large: '{0} 超過 10 MB，未加入。',
    kind: '此處不接受 {0} 這種檔案。',
    many: '最多 {0} 個檔案。',
    hint: '或將檔案拖曳到此處，每個不超過 10 MB',
  },
};

/** A file input with what the native one lacks: several picks, dropping, removing, and the size limit told at once. */
export const control: LazyControl = (field, { lang }): Control => {
  const { key, required, accept, max } = field;
  const words = WORDS[lang];
  const most = max ?? MOST;
  let chosen: File[] = [];
  const input = h('input', {
    type: 'file',
    id: `f-${key}`,
    name: key,
    required,
    multiple: most > 1,
    accept: accept?.join(','),
  });
  const list = h('ul', { part: 'file-list' });
  const notice = h('p', { part: 'error', role: 'status' });
  const box = h('div', { part: 'files' }, input, h('span', { part: 'help' }, words.hint), list, notice);

  const show = () => {
    // The native "required" and the spoken file name follow the list, not the last pick.
    const transfer = new DataTransfer();
    for (const file of chosen) transfer.items.add(file);
    input.files = transfer.files;
    list.replaceChildren(
      ...chosen.map((file) => {
        const button = h(
          'button',
          { type: 'button', part: 'step', 'aria-label': words.remove.replace('{0}', file.name) },
          '\u00d7',
        );
        button.onclick = () => {
          chosen = chosen.filter((one) => one !== file);
          show();
          input.focus();
          input.dispatchEvent(new Event('input', { bubbles: true }));
        };
        return h('li', {}, h('span', {}, file.name), h('small', {}, size(file.size, lang)), button);
      }),
    );
  };
  const add = (files: Iterable<File>) => {
    const problems: string[] = [];
    for (const file of files) {
      if (!isAccepted(file, accept)) problems.push(words.kind.replace('{0}', file.name));
      else if (file.size > LARGEST) problems.push(words.large.replace('{0}', file.name));
      else if (chosen.some((one) => one.name === file.name && one.size === file.size)) continue;
      else if (most === 1) chosen = [file];
      else if (chosen.length >= most) problems.push(words.many.replace('{0}', String(most)));
      else chosen.push(file);
    }
    notice.textContent = [...new Set(problems)].join(' ');
    show();
  };

  input.addEventListener('change', () => add(input.files ?? []));
  box.ondragover = (event) => {
    event.preventDefault();
    box.classList.add('over');
  };
  box.ondragleave = () => box.classList.remove('over');
  box.ondrop = (event) => {
    event.preventDefault();
    box.classList.remove('over');
    add(event.dataTransfer?.files ?? []);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return {
    element: box,
    inputs: [input],
    files: () => chosen,
    read: () => chosen.map(({ name }) => name),
    // No text can name a file of the visitor's.
    write: () => undefined,
  };
};

/** A dropped file has not passed the input's own filter. The rules are the server's: endings, types, or `image/*`. */
function isAccepted({ name, type }: File, accept: string[] | null | undefined): boolean {
  if (!accept?.length) return true;
  return accept.some((rule) => {
    if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule.toLowerCase());
    return rule.endsWith('/*') ? type.startsWith(rule.slice(0, -1)) : type === rule;
  });
}

function size(bytes: number, lang: string): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
