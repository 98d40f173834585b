import { TransformationType } from 'class-transformer';
import { type ValidationArguments, ValidationTypes, getMetadataStorage } from 'class-validator';
import { transformerStorage } from './class-transformer-storage.js';

type Fields = Record<string, unknown>;
type Class<T extends object = object> = new () => T;
type Check = (value: unknown, object: object) => boolean;

interface FieldPlan {
  nested: ClassPlan | undefined;
  transforms: ((value: unknown, object: object) => unknown)[];
  /** All must hold, or the field is not looked at. */
  conditions: Check[];
  checks: Check[];
  mustBeObject: boolean;
}

interface ClassPlan {
  type: Class;
  fields: Map<string, FieldPlan>;
}

/**
 * The validation pipe's answer for whatever it would accept, some twenty times as fast: both go by the same decorators, but the pipe looks
 * them up anew for each object. For bodies of thousands of objects; one at a time is not worth it.
 * @returns a function from parsed JSON to what the pipe would make of it, or to undefined where only the pipe can tell: then ask the
 *   pipe, which words the faults. @throws Error for a class with decorators that this can't follow
 */
export function quickAcceptance<T extends object>(type: Class<T>): (plain: object) => T | undefined {
  const plan = planOf(type);
  return (plain) => accept(plan, plain) as T | undefined;
}

function accept(plan: ClassPlan, plain: object): object | undefined {
  const made = new plan.type() as Fields;
  for (const [key, value] of Object.entries(plain)) {
    const field = plan.fields.get(key);
    if (!field) return undefined;
    let result = value as unknown;
    if (typeof value === 'object' && value !== null) {
      result = field.nested ? nestedIn(field.nested, value as object) : isHarmless(value as object) ? value : undefined;
      if (result === undefined) return undefined;
    }
    for (const transform of field.transforms) result = transform(result, plain);
    made[key] = result;
  }
  for (const [key, field] of plan.fields) if (!holds(field, made[key], made)) return undefined;
  return made;
}

/** Their own fields are checked while they are made. */
function nestedIn(plan: ClassPlan, value: object): object | undefined {
  if (!Array.isArray(value)) return accept(plan, value);
  const made: object[] = [];
  for (const element of value as unknown[]) {
    // The pipe also takes lists in lists; nobody sends them.
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
    const one = accept(plan, element);
    if (one === undefined) return undefined;
    made.push(one);
  }
  return made;
}

function holds({ conditions, checks, mustBeObject }: FieldPlan, value: unknown, object: object): boolean {
  for (const condition of conditions) if (!condition(value, object)) return true;
  if (mustBeObject && value !== undefined && (typeof value !== 'object' || value === null)) return false;
  for (const check of checks) if (!check(value, object)) return false;
  return true;
}

/** Names that the pipe drops, as every object has them by birth; it may decide what becomes of them. */
function isHarmless(value: object): boolean {
  for (const [key, member] of Object.entries(value)) {
    if (key === 'prototype' || key in Object.prototype) return false;
    if (typeof member === 'object' && member !== null && !isHarmless(member as object)) return false;
  }
  return true;
}

function planOf(type: Class): ClassPlan {
  if (transformerStorage.getExposedMetadatas(type).length + transformerStorage.getExcludedMetadatas(type).length > 0)
    throw new Error(`${type.name} is exposed or excluded in part, which a quick acceptance can't follow`);
  const validators = getMetadataStorage();
  const rules = validators.getTargetValidationMetadatas(type, '', false, false);
  const names = Object.keys(validators.groupByPropertyName(rules));
  return { type, fields: new Map(names.map((name) => [name, fieldPlan(type, name, rules)])) };
}

type Rules = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;
type Rule = Rules[number];

function fieldPlan(type: Class, property: string, rules: Rules): FieldPlan {
  const own = rules.filter(({ propertyName }) => propertyName === property);
  const followed: readonly string[] = [
    ValidationTypes.CUSTOM_VALIDATION,
    ValidationTypes.CONDITIONAL_VALIDATION,
    ValidationTypes.NESTED_VALIDATION,
    ValidationTypes.WHITELIST,
  ];
  const of = (kind: string) => own.filter((rule) => rule.type === kind);
  const mustBeObject = of(ValidationTypes.NESTED_VALIDATION).length > 0;
  const declared = transformerStorage.findTypeMetadata(type, property);
  if (own.some((rule) => !followed.includes(rule.type)) || (declared !== undefined) !== mustBeObject)
    throw new Error(`${type.name}.${property} has decorators that a quick acceptance can't follow`);
  const transforms = transformerStorage.findTransformMetadatas(type, property, TransformationType.PLAIN_TO_CLASS);
  if (transforms.some(({ options }) => Object.keys(options ?? {}).length > 0))
    throw new Error(`${type.name}.${property} is transformed by conditions that a quick acceptance can't follow`);
  return {
    nested: declared && planOf(declared.typeFunction()),
    transforms: transforms.map(
      ({ transformFn }) =>
        (value, obj) =>
          transformFn({ value, obj, key: property, type: TransformationType.PLAIN_TO_CLASS, options: {} }),
    ),
    conditions: of(ValidationTypes.CONDITIONAL_VALIDATION).map((rule) => {
      const condition = rule.constraints[0] as (object: object, value: unknown) => boolean;
      return (value, object) => condition(object, value);
    }),
    checks: of(ValidationTypes.CUSTOM_VALIDATION).flatMap((rule) => checksOf(type, rule)),
    mustBeObject,
  };
}

function checksOf(type: Class, rule: Rule): Check[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map(({ instance, async }) => {
      if (async)
        throw new Error(`${type.name}.${rule.propertyName} is checked later, which a quick acceptance can't follow`);
      const one: Check = (value, object) => {
        const args: ValidationArguments = {
          targetName: type.name,
          property: rule.propertyName,
          object,
          value,
          constraints: rule.constraints as unknown[],
        };
        return instance.validate(value, args) === true;
      };
      const check: Check = rule.each
        ? (value, object) => (Array.isArray(value) ? value.every((member) => one(member, object)) : one(value, object))
        : one;
      const { validateIf } = rule;
      return validateIf ? (value, object) => !validateIf(object, value) || check(value, object) : check;
    });
}
