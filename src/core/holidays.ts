/** The official days off and make-up working days of one year. */
export interface HolidayYear {
  /** Days off as `MM-DD`, or as a span `MM-DD~MM-DD` that stays within the year. */
  off: readonly string[]
  /** Saturdays and Sundays that are worked instead, as `MM-DD`. */
  work: readonly string[]
}

/** What is known, by year. A year that is missing here is not known: it must never be guessed. */
export type HolidayTable = Readonly<Record<number, HolidayYear>>

/**
 * The arrangements of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知):
 * 2021 国办发明电〔2020〕27号, 2022 〔2021〕11号, 2023 〔2022〕16号, 2024 〔2023〕7号, 2025 〔2024〕12号,
 * 2026 〔2025〕7号. The notice for a year comes out in October to December of the year before.
 */
export const HOLIDAYS: HolidayTable = {
  2021: {
    off: [
      '01-01~01-03',
      '02-11~02-17',
      '04-03~04-05',
      '05-01~05-05',
      '06-12~06-14',
      '09-19~09-21',
      '10-01~10-07',
    ],
    work: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    off: [
      '01-01~01-03',
      '01-31~02-06',
      '04-03~04-05',
      '04-30~05-04',
      '06-03~06-05',
      '09-10~09-12',
      '10-01~10-07',
    ],
    work: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    off: ['01-01~01-02', '01-21~01-27', '04-05', '04-29~05-03', '06-22~06-24', '09-29~10-06'],
    work: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      '01-01~01-03',
      '02-15~02-23',
      '04-04~04-06',
      '05-01~05-05',
      '06-19~06-21',
      '09-25~09-27',
      '10-01~10-07',
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}
