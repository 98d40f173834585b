import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './data-table.module.css';

export interface Column<Row> {
  key: string;
  title: string;
  /** Figures: to the right, in figures of one width. */
  number?: boolean;
  /** Left out where the screen is narrow. */
  secondary?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
}

/** A plain table for short lists; the inbox has its own. */
export function DataTable<Row extends { id: string }>({ label, columns, rows }: DataTableProps<Row>) {
  const look = ({ number, secondary }: Column<Row>) => cx(number && styles['number'], secondary && styles['secondary']);
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={look(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.key} className={look(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
