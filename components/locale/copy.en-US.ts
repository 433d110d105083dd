import type { CopySentences } from './CopySentences.ts'

export const copyEnUS: CopySentences = {
  copyReport: 'Copy error details',
  copied: 'Copied',
  copyFailed: 'Cannot copy: take a screenshot',
}
