import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FolderTree, Package, Upload } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../api/catalog.js';
import { exportUrl } from '../../api/imports.js';
import type { Product } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { AddButton } from '../../ui/add-button.js';
import { Button, RouteButton } from '../../ui/button.js';
import { Amount } from '../../ui/amount.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ExportMenu } from '../imports/export-menu.js';
import { Guard, useCan } from '../auth/session.js';
import { CategoriesDialog } from './categories-dialog.js';
import { Picture } from './image-field.js';
import { ProductFilters } from './product-filters.js';
import { ProductSheet } from './product-sheet.js';
import styles from './products.module.css';

export function ProductsPage() {
  return (
    <Guard permission="products:read">
      <Products />
    </Guard>
  );
}

function Products() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const { product: openId, ...filter } = useSearch({ from: '/signed-in/products' });
  const [sorting, setSorting] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...catalogueQuery({ ...filter, q: useDeferredValue(filter.q ?? '') }),
    placeholderData: (before) => before,
  });
  const columns = useColumns();
  useTitle(t('products.title'));
  const products = data?.pages.flatMap((page) => page.data) ?? [];
  const open = openId === 'new' ? 'new' : products.find(({ id }) => id === openId);
  const narrowed = Object.keys(filter).length > 0;
  const show = (product?: string) =>
    void navigate({ to: '/products', search: { ...filter, ...(product && { product }) } });

  return (
    <Page
      title={t('products.title')}
      actions={
        <>
          <ExportMenu url={(format) => exportUrl(filter, format)} />
          {can('products:write') ? (
            <>
              <RouteButton to="/products/import" search={{}} icon={<Upload size={16} aria-hidden="true" />}>
                {t('imports.import')}
              </RouteButton>
              <Button
                icon={<FolderTree size={16} aria-hidden="true" />}
                onClick={() => {
                  setSorting(true);
                }}
              >
                {t('products.categories')}
              </Button>
              <AddButton
                onClick={() => {
                  show('new');
                }}
              >
                {t('products.add')}
              </AddButton>
            </>
          ) : null}
        </>
      }
    >
      <ProductFilters filter={filter} />
      <Card>
        {isPending ? (
          <Skeleton lines={7} height={18} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : products.length === 0 ? (
          <Face icon={Package} title={narrowed ? t('products.noMatch') : t('products.none')}>
            {narrowed ? null : t('products.noneText')}
          </Face>
        ) : (
          <DataTable label={t('products.title')} columns={columns} rows={products} />
        )}
      </Card>
      {hasNextPage ? (
        <div className={styles['more']}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      ) : null}
      {open && can('products:write') ? (
        <ProductSheet
          key={openId}
          product={open === 'new' ? undefined : open}
          onClose={() => {
            show();
          }}
        />
      ) : null}
      {sorting ? (
        <CategoriesDialog
          onClose={() => {
            setSorting(false);
          }}
        />
      ) : null}
    </Page>
  );
}

function useColumns(): Column<Product>[] {
  const { t } = useTranslation();
  const can = useCan();
  return [
    {
      key: 'name',
      title: t('products.name'),
      cell: ({ id, name, soldOut, brand, model, imageId }) => {
        const shown = soldOut ? <s className={styles['soldOut']}>{name}</s> : name;
        const maker = [brand, model].filter(Boolean).join(' · ');
        return (
          <span className={styles['product']}>
            <Picture id={imageId} size={36} />
            <span>
              {can('products:write') ? (
                <Link to="/products" search={(now) => ({ ...now, product: id })} className={styles['name']}>
                  {shown}
                </Link>
              ) : (
                shown
              )}
              {maker ? <small className={styles['maker']}>{maker}</small> : null}
            </span>
          </span>
        );
      },
    },
    {
      key: 'sku',
      title: t('products.sku'),
      secondary: true,
      cell: ({ sku }) => <span className={styles['sku']}>{sku}</span>,
    },
    {
      key: 'category',
      title: t('products.category'),
      secondary: true,
      cell: ({ category }) => category?.path,
    },
    { key: 'price', title: t('products.price'), number: true, cell: ({ price }) => <Amount money={price} /> },
    {
      key: 'stock',
      title: t('products.stock'),
      number: true,
      cell: ({ stock }) => stock ?? <span title={t('products.notCounted')}>–</span>,
    },
    {
      key: 'available',
      title: t('products.state'),
      secondary: true, // the name is struck through
      cell: ({ soldOut }) => (
        <span className={styles['state']} data-available={!soldOut}>
          {soldOut ? t('products.soldOut') : t('products.available')}
        </span>
      ),
    },
  ];
}
