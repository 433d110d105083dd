import type { ReportSentences } from './ReportSentences.ts'

export const reportEnUS: ReportSentences = {
  copy: 'Copy error details',
  copied: 'Copied',
  failed: 'Cannot copy: take a screenshot',
}
