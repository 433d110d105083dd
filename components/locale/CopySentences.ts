/** Of a failure that somebody else mends. */
export interface CopySentences {
  readonly copyReport: string
  readonly copied: string
  readonly copyFailed: string
}
