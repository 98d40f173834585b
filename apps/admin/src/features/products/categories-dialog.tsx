import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, changeCategory, createCategory, deleteCategory, PRODUCTS_KEY } from '../../api/catalog.js';
import type { Category } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { ChoiceField, Field, FieldRow } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './products.module.css';

/** The tree of categories: add, rename, move, remove. */
export function CategoriesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(categoriesQuery);
  const [edited, setEdited] = useState<Category | 'new'>('new');
  const categories = data?.data ?? [];
  return (
    <Dialog shape="sheet" title={t('products.categories')} onClose={onClose}>
      {isPending ? (
        <Skeleton lines={5} height={18} />
      ) : error && !data ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <>
          <CategoryForm
            key={edited === 'new' ? `new ${categories.length}` : `${edited.id} ${edited.version}`}
            category={edited === 'new' ? undefined : edited}
            all={categories}
            onDone={() => {
              setEdited('new');
            }}
          />
          {categories.length === 0 ? (
            <p className={styles['maker']}>{t('products.noCategories')}</p>
          ) : (
            <ul className={styles['tree']} aria-label={t('products.categories')}>
              {categories.map((category) => (
                <CategoryLine
                  key={category.id}
                  category={category}
                  onEdit={() => {
                    setEdited(category);
                  }}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  );
}

function useCatalogueRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: categoriesQuery.queryKey });
    void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
  };
}

function CategoryForm({
  category,
  all,
  onDone,
}: {
  category: Category | undefined;
  all: readonly Category[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const refresh = useCatalogueRefresh();
  const [name, setName] = useState(category?.name ?? '');
  const [parentId, setParentId] = useState(category?.parentId ?? '');
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), parentId: parentId || null };
      return category ? changeCategory(category, body) : createCategory(body);
    },
    onSuccess: () => {
      refresh();
      onDone();
    },
    onError: refresh,
  });
  // What is below it can't become what is above it.
  const places = all.filter(({ id, path }) => id !== category?.id && !path.startsWith(`${category?.path ?? '\n'} / `));
  return (
    <div className={styles['categoryForm']} role="group" aria-label={category?.path ?? t('products.addCategory')}>
      <ProblemNote error={save.error} />
      <FieldRow>
        <Field
          label={t('products.categoryName')}
          maxLength={100}
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && name.trim() !== '') {
              event.preventDefault();
              save.mutate();
            }
          }}
        />
        <ChoiceField
          label={t('products.under')}
          options={[
            { value: '', label: t('products.atTop') },
            ...places.map(({ id, path }) => ({ value: id, label: path })),
          ]}
          value={parentId}
          onChange={(event) => {
            setParentId(event.target.value);
          }}
        />
      </FieldRow>
      <div>
        <Button
          look="primary"
          icon={category ? null : <Plus size={15} aria-hidden="true" />}
          disabled={name.trim() === ''}
          busy={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {category ? t('action.save') : t('products.addCategory')}
        </Button>{' '}
        {category ? <Button onClick={onDone}>{t('action.cancel')}</Button> : null}
      </div>
    </div>
  );
}

function CategoryLine({ category, onEdit }: { category: Category; onEdit: () => void }) {
  const { t } = useTranslation();
  const refresh = useCatalogueRefresh();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({ mutationFn: () => deleteCategory(category), onSettled: refresh });
  const depth = category.path.split(' / ').length - 1;
  const named = { name: category.name };
  return (
    <li style={{ paddingInlineStart: depth * 18 }}>
      <div className={styles['category']}>
        <span>{category.name}</span>
        <small>{category.products}</small>
        <button type="button" aria-label={t('products.editNamed', named)} onClick={onEdit}>
          <Pencil size={15} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('products.deleteNamed', named)}
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      </div>
      {asking ? (
        <div role="alert" className={styles['delete']}>
          <p>{t('products.deleteCategoryText')}</p>
          <ProblemNote error={remove.error} />
          <Button
            danger
            look="primary"
            busy={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t('products.deleteNow')}
          </Button>{' '}
          <Button
            onClick={() => {
              setAsking(false);
            }}
          >
            {t('action.cancel')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
