/** Counts what was taken within a stretch of time, by the simulator's clock. */
export class Pacing {
  private readonly taken = new Map<string, number[]>()
  private readonly blocked = new Map<string, number>()

  /**
   * @param limit how many are taken per window
   * @param penaltyMs how long everything is refused once the limit was passed; 0: until the window has room again
   */
  constructor(
    private readonly now: () => Date,
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly penaltyMs = 0,
  ) {}

  /** Takes one more for this address, or false when that is too fast. */
  take(address: string): boolean {
    const now = this.now().getTime()
    if (now < (this.blocked.get(address) ?? 0)) return false
    const recent = (this.taken.get(address) ?? []).filter(at => now - at < this.windowMs)
    if (recent.length >= this.limit) {
      if (this.penaltyMs > 0) this.blocked.set(address, now + this.penaltyMs)
      return false
    }
    this.taken.set(address, [...recent, now])
    return true
  }
}
