/** What the host says beside a customer: "last visit in May". Advice, because only `disabledReason` forbids. */
export interface CustomerNote {
  readonly text: string
  /** Its colour. Default `plain`. */
  readonly tone?: 'plain' | 'good' | 'warning' | undefined
}
