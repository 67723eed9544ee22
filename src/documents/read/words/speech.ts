import { simplify } from '../../../core/simplified'

// A message in a chat greets as well, and then goes on with a comma.
const SALUTATION =
  /(?:^(?:各位|尊敬的|同志们)|(?<=^.{0,60})同志们(?=[:：]$)|主任、各位|各位(?:副主任|委员|代表))[^。，,]{0,40}[:：]/m

// A notice on the wall greets too: 各位党员、村民：
const NOTICE = /(?:公示|公告|通报|公开)[）)]?$/

/** Whether the text addresses an assembly. Such a report goes through problems without pairing them with statuses. */
export function isSpeech(text: string): boolean {
  return SALUTATION.test(simplify(text))
}

/** Whether the title is that of something to be read and not to be spoken. */
export function isNotice(title: string): boolean {
  return NOTICE.test(simplify(title))
}
