import type { ReportStrings } from './ReportStrings.ts'

export const reportZhCN: ReportStrings = {
  copy: '复制错误信息',
  copied: '已复制',
  failed: '无法复制，请截图',
}
