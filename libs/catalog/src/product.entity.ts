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

  /** Minor units of the price's currency. */
  @Column('bigint', { name: 'cost_amount', nullable: true })
  costAmount!: number | null;

  @Column('text', { nullable: true })
  brand!: string | null;

  @Column('text', { nullable: true })
  model!: string | null;

  @Column('uuid', { name: 'category_id', nullable: true })
  categoryId!: string | null;

  /** How long one lasts; a customer needs the next one then. */
  @Column('integer', { name: 'life_months', nullable: true })
  lifeMonths!: number | null;

  @Column('uuid', { name: 'image_id', nullable: true })
  imageId!: string | null;

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
