import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Role } from '../access/permissions.js';
import type { Locale } from './locale.js';

@Entity({ schema: 'staff', name: 'account' })
export class Account {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  name!: string;

  /** As typed. */
  @Column('text')
  email!: string;

  @Column('text', { name: 'email_normalised' })
  emailNormalised!: string;

  /** PHC string of argon2id. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('text', { default: 'en' })
  locale!: Locale;

  /** Null: in no team. */
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
