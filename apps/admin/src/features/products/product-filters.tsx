import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, type ProductFilter } from '../../api/catalog.js';
import { NativeSelect } from '../../ui/native-select.js';
import styles from './products.module.css';

/** Writes the URL and nothing else; the list reads it from there. */
export function ProductFilters({ filter }: { filter: ProductFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(filter.q ?? '');
  const { data: categories } = useQuery(categoriesQuery);

  function narrow(change: Partial<Record<keyof ProductFilter, string>>): void {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '');
    void navigate({ to: '/products', search: Object.fromEntries(next), replace: true });
  }

  return (
    <search className={styles['filters']}>
      <span className={styles['search']}>
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          aria-label={t('products.search')}
          placeholder={t('products.search')}
          maxLength={100}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            narrow({ q: value.trim() });
          }}
        />
      </span>
      {categories && categories.data.length > 0 ? (
        <NativeSelect
          label={t('products.category')}
          value={filter.category ?? ''}
          active={filter.category !== undefined}
          options={[
            { value: '', label: t('products.anyCategory') },
            ...categories.data.map(({ id, path }) => ({ value: id, label: path })),
          ]}
          onChange={(category) => {
            narrow({ category });
          }}
        />
      ) : null}
      <NativeSelect
        label={t('products.state')}
        value={filter.available ?? ''}
        active={filter.available !== undefined}
        options={[
          { value: '', label: t('products.anyState') },
          { value: 'true', label: t('products.available') },
          { value: 'false', label: t('products.unavailable') },
        ]}
        onChange={(available) => {
          narrow({ available });
        }}
      />
    </search>
  );
}
