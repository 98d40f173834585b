import type { Field } from './definition.js';
import { h } from './dom.js';
import type { Context, Control } from './field-view.js';

/** What the lazy part makes of a plain file input. */
export interface FileList {
  files(): File[];
  clear(): void;
}

export type EnhanceFiles = (input: HTMLInputElement, box: HTMLElement, field: Field, lang: string) => FileList;

/** A plain file input, good by itself; the lazy part adds several picks, dropping, removing and the size limit. */
export function fileInput(field: Field, { part, lang }: Context): Control {
  const { key, required, accept, max } = field;
  const input = h('input', {
    type: 'file',
    id: `f-${key}`,
    name: key,
    required,
    multiple: max !== 1,
    accept: accept?.join(','),
  });
  const element = h('div', { part: 'files' }, input);
  let list: FileList = { files: () => [...(input.files ?? [])], clear: () => (input.value = '') };
  void part<{ enhance: EnhanceFiles }>('files').then(
    ({ enhance }) => (list = enhance(input, element, field, lang)),
    () => undefined,
  );
  const files = () => list.files();
  return {
    element,
    inputs: [input],
    files,
    read: () => files().map(({ name }) => name),
    write: (answer) => answer === undefined && list.clear(),
  };
}
