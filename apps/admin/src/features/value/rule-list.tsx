import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Card } from '../../ui/page.js';
import { type DraftRule, moved, newKey } from './rules-draft.js';
import { ThresholdFields } from './threshold-fields.js';
import { type Grouping, useGroupWords } from './use-group-words.js';
import styles from './rules.module.css';

const MOST_RULES = 30;
const MOST_THRESHOLDS = 10;

interface RuleListProps<T extends string> {
  what: Grouping;
  choices: readonly T[];
  rules: DraftRule<T>[];
  currency: string;
  /** Somebody wanted to go on: what is missing is marked. */
  tried: boolean;
  onChange: (rules: DraftRule<T>[]) => void;
}

/** The rules in their order. The last one of the stages has no conditions and stays where it is. */
export function RuleList<T extends string>({ what, choices, rules, currency, tried, onChange }: RuleListProps<T>) {
  const { t } = useTranslation();
  const id = useId();
  const movable = what === 'stage' ? rules.length - 1 : rules.length;
  const first = choices[0];
  const put = (at: number, change: Partial<DraftRule<T>>) => {
    const rule = rules[at];
    if (rule) onChange(rules.with(at, { ...rule, ...change }));
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {t(what === 'stage' ? 'lifecycle.stageRules' : 'lifecycle.groupRules')}
      </h2>
      <Card>
        <ol className={styles['rules']}>
          {rules.map((rule, at) => (
            <Rule
              key={rule.key}
              {...{ what, choices, rule, at, movable, currency, tried }}
              onPut={(change) => {
                put(at, change);
              }}
              onMove={(to) => {
                onChange(moved(rules, at, to));
              }}
              onRemove={() => {
                onChange(rules.toSpliced(at, 1));
              }}
            />
          ))}
        </ol>
        {rules.length < MOST_RULES && first !== undefined ? (
          <div className={styles['add']}>
            <Button
              size="small"
              icon={<Plus size={15} aria-hidden="true" />}
              onClick={() => {
                const when = [{ key: newKey(), fact: 'orders' as const, op: 'at-least' as const, value: 1 }];
                onChange(rules.toSpliced(movable, 0, { key: newKey(), is: first, when }));
              }}
            >
              {t('lifecycle.addRule')}
            </Button>
          </div>
        ) : null}
      </Card>
    </section>
  );
}

interface RuleProps<T extends string> extends Omit<RuleListProps<T>, 'rules' | 'onChange'> {
  rule: DraftRule<T>;
  at: number;
  /** How many of the rules may change places. */
  movable: number;
  onPut: (change: Partial<DraftRule<T>>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Rule<T extends string>({
  what,
  choices,
  rule,
  at,
  movable,
  currency,
  tried,
  onPut,
  onMove,
  onRemove,
}: RuleProps<T>) {
  const { t } = useTranslation();
  const named = useGroupWords();
  const fixed = at >= movable;
  const nth = { at: at + 1 };
  return (
    <li className={styles['rule']} aria-label={t('lifecycle.ruleAt', nth)}>
      <NativeSelect
        label={`${t('lifecycle.ruleAt', nth)}: ${t(what === 'stage' ? 'lifecycle.stage' : 'lifecycle.group')}`}
        value={rule.is}
        options={choices.map((value) => ({ value, label: named(what, value) }))}
        onChange={(value) => {
          const is = choices.find((each) => each === value);
          if (is !== undefined) onPut({ is });
        }}
      />
      <div className={styles['when']}>
        {rule.when.length === 0 ? <span className={styles['word']}>{t('lifecycle.otherwise')}</span> : null}
        {rule.when.map((threshold, place) => (
          <ThresholdFields
            key={threshold.key}
            {...{ threshold, currency, tried }}
            word={t(place === 0 ? 'lifecycle.if' : 'lifecycle.and')}
            at={place + 1}
            removable={rule.when.length > 1}
            onChange={(change) => {
              onPut({ when: rule.when.with(place, { ...threshold, ...change }) });
            }}
            onRemove={() => {
              onPut({ when: rule.when.toSpliced(place, 1) });
            }}
          />
        ))}
        {fixed || rule.when.length >= MOST_THRESHOLDS ? null : (
          <Button
            size="small"
            look="text"
            icon={<Plus size={15} aria-hidden="true" />}
            onClick={() => {
              onPut({ when: [...rule.when, { key: newKey(), fact: 'orders', op: 'at-least', value: 1 }] });
            }}
          >
            {t('lifecycle.addCondition')}
          </Button>
        )}
      </div>
      {fixed ? null : (
        <div className={styles['tools']}>
          <Button
            size="small"
            look="text"
            aria-label={t('lifecycle.up', nth)}
            disabled={at === 0}
            icon={<ArrowUp size={16} aria-hidden="true" />}
            onClick={() => {
              onMove(at - 1);
            }}
          />
          <Button
            size="small"
            look="text"
            aria-label={t('lifecycle.down', nth)}
            disabled={at === movable - 1}
            icon={<ArrowDown size={16} aria-hidden="true" />}
            onClick={() => {
              onMove(at + 1);
            }}
          />
          <Button
            size="small"
            look="text"
            aria-label={t('lifecycle.removeRule', nth)}
            icon={<X size={16} aria-hidden="true" />}
            onClick={onRemove}
          />
        </div>
      )}
    </li>
  );
}
