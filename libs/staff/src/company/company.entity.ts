import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Locale } from '../accounts/locale.js';

/** The one row about the company itself; the migration makes it. */
@Entity({ schema: 'staff', name: 'company' })
export class Company {
  @PrimaryColumn('smallint')
  id!: number;

  /** Empty until the first run is over. */
  @Column('text')
  name!: string;

  /** IANA name, for reports and business hours. */
  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** For people whose language nobody knows. */
  @Column('text')
  locale!: Locale;

  /** Everyone has to set up codes for signing in. */
  @Column('boolean', { name: 'second_factor_required' })
  secondFactorRequired!: boolean;

  @VersionColumn()
  version!: number;
}
