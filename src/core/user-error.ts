import type { Action, IssueState } from './issue'

/** What an account may be besides a member. */
export type Role = 'office' | 'leader'

/** Everything that a sender can be told no about; `texts/refusals.ts` has the sentence for each. */
export type Refusal =
  // What was typed
  | { code: 'unknownCommand'; given: string; suggestions: string[]; example: string }
  | { code: 'unknownNumber'; printed: string; nearest: Named | undefined; count: number }
  | { code: 'ambiguousNumber'; printed: string; candidates: Named[] }
  | { code: 'titleOnly'; given: string; candidates: Named[]; example: string }
  | { code: 'badNumbers'; given: string; problem?: 'reversed' | 'tooMany'; example: string }
  | { code: 'missingNumber'; example: string }
  | { code: 'missingText'; what: string; example: string }
  | { code: 'tooLong'; length: number; limit: number }
  | { code: 'badDate'; given: string; example?: string }
  | { code: 'noSuchDay'; given: string; example: string }
  | { code: 'pastDate'; given: string }
  | { code: 'futureDate'; given: string }
  // People
  | { code: 'badName'; given: string }
  | { code: 'unknownPerson'; name: string; nearest: string[] }
  | { code: 'unknownMention' }
  | { code: 'severalPeople'; names: string[] }
  | { code: 'samePerson'; name: string; choices: string[] }
  | { code: 'notRegistered'; pending?: string; office?: string[] }
  | { code: 'roleOnly'; command: string; roles: Role[]; office?: string[] }
  | { code: 'claimForSelfOnly'; given: string; office?: string[] }
  | { code: 'whomToConfirm'; waiting: string[] }
  | { code: 'nothingPending'; name: string; waiting: string[] }
  | { code: 'lastOffice' }
  | { code: 'severalPending'; name: string; claims: Claim[] }
  | { code: 'unknownRole'; name: string; given: string }
  // Issues
  | { code: 'alreadyClaimed'; seq: number; by: string; isOwn: boolean; dueDate?: string }
  | { code: 'saidAlready'; seq: number; verb: Action['verb'] }
  | { code: 'wrongState'; seq: number; verb: Action['verb']; state: IssueState; possible: Action['verb'][] }
  | { code: 'notClaimedYet'; seq: number }
  | { code: 'notYours'; seq: number; owner: string }
  | { code: 'ownSubmission'; seq: number }
  | { code: 'unanswered'; seq: number; by: string; text: string; answerer: string | undefined }
  | { code: 'noEvidence'; seq: number }
  | { code: 'evidenceMissing'; seq: number }
  | { code: 'alreadyFiled'; seq: number }
  | { code: 'attachment'; problem: 'foreignHost' | 'expired' | 'tooLarge' | 'unreadable' | 'kind' }
  | { code: 'secret'; mark: string }
  | { code: 'nothingToUndo' }
  | { code: 'importStays' }
  | { code: 'undoOvertaken'; seq: number; by: string }
  // The group and its ledger
  | { code: 'groupNotBound' }
  | { code: 'groupOnly' }
  | { code: 'boundAlready'; office: string[] }
  | { code: 'wrongSetupCode'; waitSeconds: number; isBound: boolean }
  | { code: 'bindTooSoon'; waitSeconds: number }
  | { code: 'noRound' }
  | { code: 'chooseRound'; titles: string[] }
  | { code: 'noSuchChoice'; count: number }
  | { code: 'emptyLedger' }
  | { code: 'notForPublication' }
  | { code: 'unknownExport'; given: string; choices: string[]; guesses: string[] }
  | { code: 'noLedgerThen'; day: string }
  | { code: 'document'; sentence: string }
  | { code: 'nothingToImport'; isFile: boolean }
  | { code: 'noLedgerInText'; warnings: string[] }
  | { code: 'foreignSheet' }
  | { code: 'noPreview' }

/** An issue as a list of candidates shows it. */
interface Named {
  seq: number
  title: string
}

/** An account that waits for the office to confirm who it is. */
interface Claim {
  account: string
  department: string | null
}

/** A no that is part of normal life: the sender reads why and what to do; nothing has changed. */
export class UserError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
