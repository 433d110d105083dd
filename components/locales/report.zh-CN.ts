import type { ReportSentences } from './ReportSentences.ts'

export const reportZhCN: ReportSentences = {
  copy: '复制错误信息',
  copied: '已复制',
  failed: '无法复制，请截图',
}
