import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { Package, Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '../../api/catalog.js';
import type { Product } from '../../api/types.js';
import { useTitle } from '../../lib/use-title.js';
import { Amount } from '../../ui/amount.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Guard, useCan } from '../auth/session.js';
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
  const { q = '', product: openId } = useSearch({ from: '/signed-in/products' });
  const [typed, setTyped] = useState(q);
  const { data, error, isPending, refetch } = useQuery({
    ...productsQuery(useDeferredValue(q)),
    placeholderData: (before) => before,
  });
  const columns = useColumns();
  useTitle(t('products.title'));
  const products = data?.data ?? [];
  const open = openId === 'new' ? 'new' : products.find(({ id }) => id === openId);
  const show = (product?: string) =>
    void navigate({ to: '/products', search: { ...(q && { q }), ...(product && { product }) } });

  return (
    <Page
      title={t('products.title')}
      actions={
        can('products:write') ? (
          <Button
            type="primary"
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => {
              show('new');
            }}
          >
            {t('products.add')}
          </Button>
        ) : null
      }
    >
      <search className={styles['search']}>
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          aria-label={t('products.search')}
          placeholder={t('products.search')}
          maxLength={200}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            void navigate({ to: '/products', search: value.trim() ? { q: value.trim() } : {}, replace: true });
          }}
        />
      </search>
      <Card>
        {isPending ? (
          <Skeleton lines={7} height={18} />
        ) : error && !data ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : products.length === 0 ? (
          <Face icon={Package} title={q ? t('products.noMatch') : t('products.none')}>
            {q ? null : t('products.noneText')}
          </Face>
        ) : (
          <DataTable label={t('products.title')} columns={columns} rows={products} />
        )}
      </Card>
      {open && can('products:write') ? (
        <ProductSheet
          key={openId}
          product={open === 'new' ? undefined : open}
          onClose={() => {
            show();
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
      cell: ({ id, name, available }) => {
        const shown = available ? name : <s className={styles['soldOut']}>{name}</s>;
        if (!can('products:write')) return shown;
        return (
          <Link to="/products" search={(now) => ({ ...now, product: id })} className={styles['name']}>
            {shown}
          </Link>
        );
      },
    },
    {
      key: 'sku',
      title: t('products.sku'),
      secondary: true,
      cell: ({ sku }) => <span className={styles['sku']}>{sku}</span>,
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
      cell: ({ available }) => (
        <span className={styles['state']} data-available={available}>
          {available ? t('products.available') : t('products.soldOut')}
        </span>
      ),
    },
  ];
}
