import { createHash, hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProductReader, isSoldOut } from '@regulars/catalog';
import { DomainError } from '@regulars/platform';
import { type Answers, type PickedProduct, checkAnswers } from '../definition/check-answers.js';
import { type Field, type FormDefinition, type Lang, chooseLang, textIn } from '../definition/definition.js';
import type { ChallengeResponse } from '../dto/public-form.response.js';
import { faultMessage } from '../definition/messages.js';
import type { PublishedForm } from '../form.reader.js';
import { FormsConfig } from '../forms.config.js';
import { PublishedForms } from '../published-forms.js';
import type { LabelledAnswer } from '../submission.js';
import type { Envelope, Upload } from './envelope.js';
import { IntakeQueue, type IntakeResult } from './intake-queue.js';
import type { OriginStanding } from './origin.js';
import { meaningsOf } from './meanings.js';
import { ProofOfWork } from './proof-of-work.js';
import { weigh } from './suspicion.js';

export interface Sender {
  address: string;
  userAgent: string | null;
  origin: OriginStanding;
  /** A script that can do the proof of work sent it; a plain HTML form can't. */
  byScript: boolean;
}

/** The visitor's answers don't fit the form. */
export class InvalidAnswers extends DomainError {
  constructor(errors: DomainError['errors']) {
    super(
      'forms/invalid-answers',
      422,
      `${errors.length === 1 ? 'One answer does' : `${errors.length} answers do`} not fit the form; see errors.`,
      { errors },
    );
  }
}

/** From an envelope to a stored submission: all checks first, then one transaction. */
@Injectable()
export class IntakeService {
  private turn: Promise<void> | undefined;

  constructor(
    private readonly config: FormsConfig,
    private readonly forms: PublishedForms,
    private readonly proofs: ProofOfWork,
    private readonly products: ProductReader,
    private readonly queue: IntakeQueue,
  ) {}

  challenge(form: PublishedForm): Promise<ChallengeResponse> {
    return this.proofs.challenge(form.slug);
  }

  /** Resolves when everything is committed. @throws DomainError, of which `InvalidAnswers` is the visitor's to mend */
  async accept(form: PublishedForm, envelope: Envelope, uploads: Upload[], sender: Sender): Promise<IntakeResult> {
    await this.together();
    const version = envelope.version ?? form.publishedVersion;
    const definition = await this.forms.definition(form, version);
    const lang = chooseLang(envelope.lang === undefined ? [] : [envelope.lang], definition.languages);
    const offered = uploads.map((file) => ({ field: file.field, name: file.name, type: file.declaredType }));
    const { answers, errors } = checkAnswers(definition, envelope.answers, offered, lang);
    const items = pickedIn(definition, answers);
    errors.push(...(await this.soldOut(definition, answers, items, lang)));
    if (errors.length > 0) throw new InvalidAnswers(errors);
    if (sender.byScript && envelope.proof === undefined) {
      throw new DomainError(
        'forms/proof-required',
        422,
        'Send the proof of work: fetch …/challenge, solve it by the ALTCHA protocol, and send it as "altcha".',
      );
    }
    const proof = envelope.proof === undefined ? null : this.proofs.check(envelope.proof, form.slug);
    const suspicion = weigh(
      {
        proven: proof !== null,
        honeypotFilled: envelope.honeypotFilled,
        elapsedMs: envelope.elapsedMs,
        minFillMs: this.config.minFillTime,
        origin: sender.origin,
      },
      definition,
      answers,
    );
    return this.queue.accept(
      {
        submission: {
          id: envelope.submissionId,
          kind: form.kind,
          form: {
            id: form.id,
            slug: form.slug,
            title: textIn(definition.title, lang, definition.languages),
            version,
            notifyStaffId: form.notifyStaffId,
          },
          lang,
          answers: labelled(definition, answers, lang),
          ...meaningsOf(definition, answers),
          items,
          files: [],
          utm: envelope.utm,
          referrer: envelope.referrer,
          page: envelope.page,
          suspicion,
          suspect: suspicion.score >= this.config.suspectFrom,
          proven: proof !== null,
          address: sender.address,
          receivedAt: new Date(),
        },
        answers,
        contentHash: contentHash(answers, uploads),
        proof,
        userAgent: sender.userAgent?.slice(0, 400) ?? null,
      },
      uploads,
    );
  }

  /**
   * Those that arrive in one turn of the event loop go on side by side from here: the same code for one after the other takes a third of
   * the time it takes in between everything else a request needs (processor caches).
   */
  private together(): Promise<void> {
    this.turn ??= new Promise((next) =>
      setImmediate(() => {
        this.turn = undefined;
        next();
      }),
    );
    return this.turn;
  }

  private async soldOut(
    definition: FormDefinition,
    answers: Answers,
    items: readonly PickedProduct[],
    lang: Lang,
  ): Promise<DomainError['errors']> {
    if (items.length === 0) return [];
    const products = await this.products.byIds(items.map((item) => item.productId));
    const onOffer = new Map(products.map((product) => [product.id, !isSoldOut(product)]));
    return definition.fields
      .filter((field) => field.type === 'products')
      .flatMap((field) => {
        const states = ((answers[field.key] ?? []) as PickedProduct[]).map((pick) => onOffer.get(pick.productId));
        const fault = states.includes(undefined) ? 'option' : states.includes(false) ? 'soldOut' : undefined;
        return fault ? [{ pointer: `/answers/${field.key}`, code: fault, message: faultMessage(fault, lang) }] : [];
      });
  }
}

function pickedIn(definition: FormDefinition, answers: Answers): PickedProduct[] {
  return definition.fields.flatMap((field) =>
    field.type === 'products' ? ((answers[field.key] ?? []) as PickedProduct[]) : [],
  );
}

function labelled(definition: FormDefinition, answers: Answers, lang: Lang): LabelledAnswer[] {
  return definition.fields.flatMap((field) => {
    const value = answers[field.key];
    if (value === undefined) return [];
    const label = textIn(field.label, lang, definition.languages) || field.key;
    const shown = display(field, value, lang, definition.languages);
    const { key, type, maps } = field;
    return [{ key, label, type, value, display: shown, ...(maps !== undefined && { maps }) }];
  });
}

function display(field: Field, value: Answers[string], lang: Lang, languages: readonly Lang[]): string {
  const optionLabel = (chosen: string) => {
    const option = field.options?.find((candidate) => candidate.value === chosen);
    return option ? textIn(option.label, lang, languages) || chosen : chosen;
  };
  if (typeof value === 'boolean') return value ? YES[lang] : NO[lang];
  if (Array.isArray(value))
    return value
      .map((item) => (typeof item === 'string' ? optionLabel(item) : `${item.quantity} × ${item.productId}`))
      .join(', ');
  return field.type === 'choice' ? optionLabel(String(value)) : String(value);
}

const YES: Record<Lang, string> = { en: 'Yes', 'zh-CN': '是', 'zh-TW': '是' };
const NO: Record<Lang, string> = { en: 'No', 'zh-CN': '否', 'zh-TW': '否' };

function contentHash(answers: Answers, uploads: readonly Upload[]): string {
  const text = JSON.stringify(answers);
  if (uploads.length === 0) return hash('sha256', text);
  const whole = createHash('sha256').update(text);
  for (const file of uploads) whole.update(`\0${file.field}\0${file.name}\0`).update(file.content);
  return whole.digest('hex');
}
