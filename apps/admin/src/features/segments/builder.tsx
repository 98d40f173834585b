import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FullField, QueryBuilder } from 'react-querybuilder';
import { conditionsQuery } from '../../api/segments.js';
import type { Language, SegmentCondition } from '../../api/types.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { BUILDER_CONTROLS } from './builder-controls.js';
import styles from './builder.module.css';
import { blankValue, fieldsIn, operatorOf, type Tree } from './rule-tree.js';

/** A rule is six deep at most, its conditions counted. */
const MOST_GROUPS = 5;
const FIRST_FIELD = 'city';

interface BuilderProps {
  tree: Tree;
  onChange: (tree: Tree) => void;
  readOnly: boolean;
}

/** What the controls have to know of the conditions. */
export interface BuilderContext {
  conditions: readonly SegmentCondition[];
  currency: string;
}

/** The rule as boxes in boxes (MEM-7). What can be asked, the server says: conditions that modules add appear by themselves. */
export function Builder({ tree, onChange, readOnly }: BuilderProps) {
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery(conditionsQuery(i18n.language as Language));
  if (!data)
    return error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={4} height={30} />;
  return <Boxes {...{ tree, onChange, readOnly }} conditions={data.data} currency={data.currency} />;
}

function Boxes({ tree, onChange, readOnly, conditions, currency }: BuilderProps & BuilderContext) {
  const { t } = useTranslation();
  // What is retired is offered where a rule has it, and nowhere else.
  const used = fieldsIn(tree).join(' ');
  const fields = useMemo(() => {
    const offered = conditions.filter(({ retired, field }) => !retired || used.split(' ').includes(field));
    return fieldsOf(offered, (group) => t(`segment.group.${group}`));
  }, [conditions, used, t]);
  const context = useMemo(() => ({ conditions, currency }), [conditions, currency]);
  const operatorsOf = (field: string) =>
    conditions
      .find((each) => each.field === field)
      ?.operators.map(({ op, label }) => ({ name: op, value: op, label })) ?? null;
  return (
    <div className={styles['builder']}>
      <QueryBuilder
        fields={fields}
        query={tree}
        onQueryChange={onChange}
        combinators={[
          { name: 'and', value: 'and', label: t('segment.allOf') },
          { name: 'or', value: 'or', label: t('segment.anyOf') },
        ]}
        context={context}
        controlElements={BUILDER_CONTROLS}
        getDefaultField={
          conditions.some(({ field }) => field === FIRST_FIELD) ? FIRST_FIELD : (conditions[0]?.field ?? '')
        }
        getDefaultOperator={(field) => operatorsOf(field)?.[0]?.name ?? ''}
        getOperators={operatorsOf}
        getDefaultValue={({ field, operator }) => {
          const found = operatorOf(conditions, field, operator);
          return found ? blankValue(found) : null;
        }}
        resetOnFieldChange
        resetOnOperatorChange
        addRuleToNewGroups
        showNotToggle
        maxLevels={MOST_GROUPS}
        disabled={readOnly}
        suppressStandardClassnames
        controlClassnames={{
          ruleGroup: styles['group'] ?? '',
          header: styles['head'] ?? '',
          body: styles['body'] ?? '',
          rule: styles['rule'] ?? '',
        }}
        accessibleDescriptionGenerator={({ path }) =>
          path.length === 0 ? t('segment.rule') : t('segment.groupAt', { at: path.map((each) => each + 1).join('.') })
        }
      />
    </div>
  );
}

/** By group, as the server orders them. */
function fieldsOf(conditions: readonly SegmentCondition[], nameOf: (group: SegmentCondition['group']) => string) {
  return [...Map.groupBy(conditions, ({ group }) => group)].map(([group, those]) => ({
    label: nameOf(group),
    options: those.map(({ field, label }): FullField => ({ name: field, value: field, label })),
  }));
}
