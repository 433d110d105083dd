import type { CopySentences } from './CopySentences.ts'

export const copyZhCN: CopySentences = {
  copyReport: '复制错误信息',
  copied: '已复制',
  copyFailed: '无法复制，请截图',
}
