import type { Action, IssueState } from './issue'

/** Everything that a sender can be told no about; `texts/refusals.ts` has the sentence for each. */
export type Refusal =
  | { code: 'unknownCommand'; given: string; suggestions: string[] }
  | { code: 'unknownNumber'; printed: string; nearest: number | undefined; count: number }
  | { code: 'ambiguousNumber'; printed: string; candidates: { seq: number; title: string }[] }
  | { code: 'badNumbers'; given: string }
  | { code: 'missingNumber'; example: string }
  | { code: 'missingText'; what: string; example: string }
  | { code: 'tooLong'; length: number; limit: number }
  | { code: 'badDate'; given: string }
  | { code: 'pastDate'; given: string }
  | { code: 'futureDate'; given: string }
  | { code: 'unknownPerson'; name: string; nearest: string[] }
  | { code: 'samePerson'; name: string; choices: string[] }
  | { code: 'alreadyClaimed'; seq: number; by: string }
  | { code: 'wrongState'; seq: number; verb: Action['verb']; state: IssueState; possible: Action['verb'][] }
  | { code: 'notClaimedYet'; seq: number }
  | { code: 'notYours'; seq: number; owner: string }
  | { code: 'officeOnly'; verb: string; leaderToo: boolean; office?: string[] }
  | { code: 'ownSubmission'; seq: number }
  | { code: 'noEvidence'; seq: number }
  | { code: 'notRegistered'; pending?: string }
  | { code: 'groupNotBound' }
  | { code: 'noRound' }
  | { code: 'chooseRound'; titles: string[] }
  | { code: 'noSuchChoice'; count: number }
  | { code: 'groupOnly' }
  | { code: 'boundAlready'; office: string[] }
  | { code: 'wrongSetupCode'; waitSeconds: number }
  | { code: 'bindTooSoon'; waitSeconds: number }
  | { code: 'evidenceMissing'; seq: number }
  | { code: 'attachment'; problem: 'foreignHost' | 'expired' | 'tooLarge' | 'unreadable' | 'kind' }
  | { code: 'secret'; mark: string }
  | { code: 'nothingPending'; name: string; waiting: string[] }
  | { code: 'severalPending'; name: string; accounts: string[] }
  | { code: 'nothingToImport' }
  | { code: 'noLedgerInText'; warnings: string[] }
  | { code: 'noPreview' }
  | { code: 'nothingToUndo' }
  | { code: 'undoOvertaken'; seq: number; by: string }
  | { code: 'emptyLedger' }

/** A no that is part of normal life: the sender reads why and what to do; nothing has changed. */
export class UserError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
