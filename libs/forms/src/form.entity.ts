import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { FormDefinition, FormKind } from './definition/definition.js';

export type FormStatus = 'draft' | 'published' | 'withdrawn';

@Entity({ schema: 'forms', name: 'form' })
export class FormEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
  @Column('text')
  slug!: string;
  @Column('text')
  kind!: FormKind;
  @Column('text')
  status!: FormStatus;
  @Column('jsonb')
  draft!: FormDefinition;
  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;
  @Column('text', { name: 'allowed_origins', array: true })
  allowedOrigins!: string[];
  @Column('uuid', { name: 'notify_staff_id', nullable: true })
  notifyStaffId!: string | null;
  @VersionColumn()
  version!: number;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
