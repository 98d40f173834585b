import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { WorkSpan } from './work-calendar.js';

export interface Holiday {
  /** `2026-10-01` */
  date: string;
  name: string;
}

@Entity({ schema: 'staff', name: 'team' })
export class Team {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  name!: string;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('jsonb')
  hours!: WorkSpan[];

  @Column('jsonb')
  holidays!: Holiday[];

  /** How long customers may wait for an answer, in minutes of its hours; 0: nobody measures it. Null: the company's. */
  @Column('integer', { name: 'response_minutes', nullable: true })
  responseMinutes!: number | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
}
