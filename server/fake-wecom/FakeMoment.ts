/** A Moment in the fake's company. */
export interface FakeMoment {
  readonly id: string
  readonly creator: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly text?: string
  readonly imageCount?: number
  readonly linkUrl?: string
  /** Customers who can see it. */
  readonly visibleTo: readonly string[]
  readonly comments?: readonly string[]
  readonly likes?: readonly string[]
}
