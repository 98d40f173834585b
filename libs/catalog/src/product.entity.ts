import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

@Entity({ schema: 'catalog', name: 'product' })
export class Product {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  sku!: string;

  @Column('text')
  name!: string;

  /** Minor units. */
  @Column('bigint', { name: 'price_amount' })
  priceAmount!: number;

  @Column('text', { name: 'price_currency' })
  priceCurrency!: string;

  /** Null: stock is not kept for this product. */
  @Column('integer', { nullable: true })
  stock!: number | null;

  @Column('boolean', { default: true })
  available!: boolean;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
