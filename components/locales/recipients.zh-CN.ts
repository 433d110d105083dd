import { reportZhCN } from './report.zh-CN.ts'
import type { RecipientStrings } from './RecipientStrings.ts'

export const recipientsZhCN: RecipientStrings = {
  report: reportZhCN,
  list: '客户列表',
  search: '搜索客户、备注或企业',
  clearSearch: '清空搜索',
  pickInWecom: '从企业微信选择',
  pickFailed: '未能打开企业微信的客户列表，请稍后重试。',
  unnamed: '未命名客户',
  tags: (count) => (count > 0 ? `标签（${count}）` : '标签'),
  match: { any: '满足任一', all: '同时满足' },
  clearTags: '清除标签',
  selectAll: '全选',
  invert: '反选',
  clear: '清空',
  count: (count, max) => `已选 ${count}/${max}`,
  unlisted: (unlisted) => `含列表外 ${unlisted} 位`,
  overLimit: (max, overLimit) => `最多可选 ${max} 位，还有 ${overLimit} 位未选上。`,
  disabled: (disabled) => `有 ${disabled} 位客户当前不能选择，未选上。`,
  remove: (name) => `移除${name}`,
  loading: (loaded) => (loaded > 0 ? `正在加载，已有 ${loaded} 位客户` : '正在加载客户…'),
  loadFailed: (loaded) =>
    loaded > 0 ? `已加载 ${loaded} 位客户，其余未能加载。` : '客户列表未能加载，请检查网络后重试。',
  skipped: (skipped) => `有 ${skipped} 位客户资料不全，未列出。`,
  retry: '重试',
  empty: '还没有客户',
  nothingFound: '没有符合条件的客户',
  showAll: '查看全部客户',
}
