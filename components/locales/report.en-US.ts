import type { ReportStrings } from './ReportStrings.ts'

export const reportEnUS: ReportStrings = {
  copy: 'Copy error details',
  copied: 'Copied',
  failed: 'Cannot copy: take a screenshot',
}
