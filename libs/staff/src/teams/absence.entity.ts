import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** Whole days on which somebody is not there. */
@Entity({ schema: 'staff', name: 'absence' })
export class Absence {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  staffId!: string;

  /** `2026-12-24`, included. */
  @Column('date', { name: 'first_day' })
  from!: string;

  /** Included too. */
  @Column('date', { name: 'last_day' })
  to!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
