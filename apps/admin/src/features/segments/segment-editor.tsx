import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conditionsQuery } from '../../api/segments.js';
import type { Language, Segment } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Field, TextField } from '../../ui/field.js';
import { Card, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useCan } from '../auth/session.js';
import { Builder } from './builder.js';
import { Preview } from './preview.js';
import { EMPTY_TREE, ruleOf, treeOf } from './rule-tree.js';
import { SegmentActions } from './segment-actions.js';
import { SegmentFacts } from './segment-facts.js';
import styles from './segments.module.css';
import { SizeChart } from './size-chart.js';
import { useSaveSegment } from './use-save-segment.js';

/** One segment: its name and rule to the left, whom it fits to the right, all while it is built (MEM-7). */
export function SegmentEditor({ segment }: { segment?: Segment }) {
  const { t, i18n } = useTranslation();
  const writable = useCan()('segments:write');
  const frozen = segment?.kind === 'frozen';
  const [name, setName] = useState(segment?.name ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const [followed, setFollowed] = useState(segment?.followed ?? false);
  const [tree, setTree] = useState(segment ? treeOf(segment.rule) : EMPTY_TREE);
  const [tried, setTried] = useState(false);
  const { data: conditions } = useQuery(conditionsQuery(i18n.language as Language));
  const read = useMemo(() => ruleOf(tree, conditions?.data ?? []), [tree, conditions]);
  const save = useSaveSegment(segment);
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || read.incomplete > 0 || !conditions) return;
    save.mutate({ name, description, ...(frozen ? {} : { followed, rule: read.rule }) });
  };

  return (
    <Page
      title={segment?.name ?? t('segment.new')}
      note={segment ? <SegmentFacts segment={segment} /> : undefined}
      actions={
        writable ? (
          <>
            {segment ? <SegmentActions segment={segment} /> : null}
            <Button look="primary" busy={save.isPending} onClick={submit}>
              {t('action.save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Card>
            <form
              className={styles['form']}
              onSubmit={(event) => {
                event.preventDefault();
                submit();
              }}
            >
              <ProblemNote error={save.error} />
              <Field
                label={t('segment.name')}
                maxLength={100}
                disabled={!writable}
                value={name}
                error={tried && name.trim() === '' ? t('segment.nameNeeded') : undefined}
                onChange={(event) => {
                  setName(event.target.value);
                }}
              />
              <TextField
                label={t('segment.description')}
                rows={2}
                maxLength={1000}
                disabled={!writable}
                value={description}
                onChange={(event) => {
                  setDescription(event.target.value);
                }}
              />
              {frozen ? null : (
                <label className={styles['check']}>
                  <input
                    type="checkbox"
                    checked={followed}
                    disabled={!writable}
                    onChange={(event) => {
                      setFollowed(event.target.checked);
                    }}
                  />
                  <span>
                    {t('segment.followed')}
                    <small>{t('segment.followedHelp')}</small>
                  </span>
                </label>
              )}
            </form>
          </Card>
          <section aria-labelledby="segment-rule">
            <h2 id="segment-rule" className={styles['heading']}>
              {frozen ? t('segment.ruleThen') : t('segment.rule')}
            </h2>
            <Card>
              <Builder tree={tree} onChange={setTree} readOnly={!writable || frozen} />
            </Card>
            {tried && read.incomplete > 0 ? (
              <p role="alert" className={styles['fault']}>
                {t('segment.incomplete', { count: read.incomplete })}
              </p>
            ) : null}
          </section>
          {segment ? <SizeChart segment={segment} /> : null}
        </div>
        <div className={styles['column']}>{conditions ? <Preview {...read} segment={segment} /> : null}</div>
      </div>
    </Page>
  );
}
