import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Locale } from '../accounts/locale.js';
import type { Holiday } from '../teams/team.entity.js';
import type { WorkSpan } from '../teams/work-calendar.js';

/** The one row about the company itself; the migration makes it. */
@Entity({ schema: 'staff', name: 'company' })
export class Company {
  @PrimaryColumn('smallint')
  id!: number;

  /** Empty until the first run is over. */
  @Column('text')
  name!: string;

  /** Postal, in lines; empty until somebody gives one. */
  @Column('text')
  address!: string;

  /** IANA name, for reports and business hours. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** For people whose language nobody knows. */
  @Column('text')
  locale!: Locale;

  /** Everyone has to set up codes for signing in. */
  @Column('boolean', { name: 'second_factor_required' })
  secondFactorRequired!: boolean;

  /** Of orders that nobody with a team is in charge of; 0: nobody measures it. In minutes of the hours below. */
  @Column('integer', { name: 'response_minutes' })
  responseMinutes!: number;

  /** None: around the clock. */
  @Column('jsonb')
  hours!: WorkSpan[];

  @Column('jsonb')
  holidays!: Holiday[];

  /** ISO 4217; null: as the house was set up. */
  @Column('char', { length: 3, nullable: true })
  currency!: string | null;

  /** What is offered where an amount is typed, in this order. */
  @Column('text', { array: true })
  currencies!: string[];

  @VersionColumn()
  version!: number;
}
