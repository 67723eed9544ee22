import { UNTOLD_STATE } from '../../../texts/tables'
import type { TableRecord } from './records'

/**
 * The statuses of issues that have several rows. A blank below a status is a merged cell that has lost its frame, unless
 * other rows of the table show that each measure has a status of its own: then nobody has said how far this one is.
 */
export class RowStates {
  private readonly blank = new Set<TableRecord>()
  private isByRow = false

  /** A row of the issue; `isFurther` where another stands above it. */
  add(
    record: TableRecord,
    state: string,
    { isFurther, isTitled }: { isFurther: boolean; isTitled: boolean },
  ): void {
    if (isFurther && (state !== '' || isTitled)) this.isByRow = true
    if (state === '') this.blank.add(record)
  }

  /** Puts down for each issue with some statuses that it lacks others. */
  tellBlanks(): void {
    if (!this.isByRow) return
    for (const { texts } of this.blank) if (texts.selfRating?.length) texts.selfRating.push(UNTOLD_STATE)
  }
}
