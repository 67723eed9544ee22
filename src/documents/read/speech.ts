const SALUTATION = /^(?:各位|主任、|尊敬的|同志们)[^。]{0,40}[:：]/m

/** Whether the text addresses an assembly. Such a report goes through problems without pairing them with statuses. */
export function isSpeech(text: string): boolean {
  return SALUTATION.test(text)
}
