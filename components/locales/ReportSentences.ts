/** To tell somebody else of a failure. */
export interface ReportSentences {
  readonly copy: string
  readonly copied: string
  readonly failed: string
}
