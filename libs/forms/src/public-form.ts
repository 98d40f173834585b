import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { type FieldOption, type Lang, textIn } from './definition/definition.js';
import type { FormDefinition } from './definition/definition.js';
import type { PublicFieldResponse, PublicFormResponse, PublicProductResponse } from './dto/public-form.response.js';
import type { PublishedForm } from './form.reader.js';
import { FormsConfig } from './forms.config.js';

/** The form as a visitor sees it: one language, products with their state, nothing of the company's own settings. */
@Injectable()
export class PublicForms {
  constructor(
    private readonly config: FormsConfig,
    private readonly products: ProductReader,
  ) {}

  async show(
    form: PublishedForm,
    definition: FormDefinition,
    version: number,
    lang: Lang,
  ): Promise<PublicFormResponse> {
    const say = (text: Parameters<typeof textIn>[0]) => textIn(text, lang, definition.languages);
    const fields: PublicFieldResponse[] = [];
    for (const field of definition.fields) {
      const { label, help, placeholder, options, productIds: _, maps: __, ...rest } = field;
      fields.push({
        ...rest,
        label: say(label),
        ...(help ? { help: say(help) } : {}),
        ...(placeholder ? { placeholder: say(placeholder) } : {}),
        ...(options
          ? { options: options.map((option: FieldOption) => ({ value: option.value, label: say(option.label) })) }
          : {}),
        ...(field.type === 'products' ? { products: await this.offer(field.productIds) } : {}),
      });
    }
    return {
      slug: form.slug,
      version,
      kind: form.kind,
      lang,
      languages: definition.languages,
      title: say(definition.title),
      intro: say(definition.intro),
      submitLabel: say(definition.submitLabel),
      thanks: say(definition.thanks),
      redirectUrl: definition.redirectUrl ?? null,
      proof: { required: true },
      minFillMs: this.config.minFillTime,
      fields,
    };
  }

  private async offer(ids: string[] | undefined): Promise<PublicProductResponse[]> {
    const products = await this.products.listForForms(ids);
    return products.map(({ id, name, price, available }) => ({ id, name, price, available }));
  }
}
