import type { ComposerStrings, MaterialStrings } from './KitLocale.ts'

export const materialZhCN: MaterialStrings = {
  report: { copy: '复制错误信息', copied: '已复制', failed: '无法复制，请截图' },
  search: '搜索话术和素材',
  all: '全部',
  attachments: (count) => `${count} 个附件`,
  fixed: '不可修改',
  loading: '正在加载…',
  loadFailed: '素材没能加载，请稍后重试。',
  offline: '网络不可用，素材没能加载，请检查网络后重试。',
  retry: '重试',
  more: '加载更多',
  empty: '没有找到素材',
}

export const composerZhCN: ComposerStrings = {
  title: '群发消息',
  parts: {
    material: '公司素材',
    text: '内容',
    attachments: '附件',
    recipients: '客户',
    preview: '客户看到的消息',
  },
  chooseMaterial: '选择话术或素材',
  removeMaterial: (title) => `撤下「${title}」`,
  chooseRecipients: '选择客户',
  chosen: (count, names) => `已选 ${count} 位：${names.join('、')}${count > names.length ? '…' : ''}`,
  only: (name) => `发给${name}`,
  unlistedOnly: (count) => `已选 ${count} 位客户`,
  blockers: '还差这些就能群发：',
  failedUpload: (name) => `「${name}」没有上传成功，请处理。`,
  advice: (count, messaged) => `已选 ${count} 位，其中 ${messaged} 位今天可能收不到。`,
  deselect: '取消选择这些',
  handedOver: (time) => `已提交于 ${time}`,
  again: '再次群发',
  askAgain: (time) => `已于 ${time} 提交过。再次群发？`,
  cancel: '取消',
  startNew: '写新的一条',
  cleared: '已清空',
  undo: '撤销',
  done: '完成',
  close: '关闭',
  nothingLost: '已编辑的内容不会丢失。',
  notStored: '手机存不下草稿了，关闭应用后当前内容会丢失。',
  time: (date) => `${date.getMonth() + 1}月${date.getDate()}日 ${clockOf(date)}`,
}

function clockOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
