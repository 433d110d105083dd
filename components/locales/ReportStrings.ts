/** To tell somebody else of a failure. */
export interface ReportStrings {
  readonly copy: string
  readonly copied: string
  readonly failed: string
}
