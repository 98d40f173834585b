/** A team's or the company's hours, holidays, time zone or response target are others now. */
export class WorkTimesChanged {
  static readonly type = 'staff.work-times-changed';
  /** @param teamId null: the company’s */
  constructor(readonly teamId: string | null) {}
}
