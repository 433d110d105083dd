import type { ReceiptStrings } from './ReceiptStrings.ts'
import { reportZhCN } from './zh-CN.ts'

export const receiptZhCN: ReceiptStrings = {
  title: '发送结果',
  open: '查看发送结果',
  loading: '正在向企业微信查询…',
  refresh: '更新',
  askedAt: (date) => `${timeOf(date)} 查询`,
  statuses: {
    sent: '已发送',
    unsent: '还没有发送',
    notFriend: '未发送：已不是好友',
    alreadyMessaged: '未发送：已收到其他群发',
  },
  moment: { visible: '可以看到的客户', comments: '评论', likes: '点赞' },
  byContent: '这是按时间和内容找到的记录，未必就是这一次。',
  sentGroupsOnly: '企业微信只列出已发送的群。',
  pending: '企业微信还没有这次发送的记录，请过一会儿再看。',
  ambiguous: (candidates) =>
    candidates > 1
      ? `有 ${candidates} 条相近的记录，不能确定是哪一条，请在企业微信中查看。`
      : '有一条相近的记录，不能确定就是这一次，请在企业微信中查看。',
  none: '没有找到这次发送的记录：可能没有发出，或在企业微信中改过内容。请在企业微信中查看。',
  failures: {
    refused: '本应用还不能查看发送结果，请联系管理员开通权限。',
    offline: '网络不通，请检查网络后重试。',
    'too-often': '查询过于频繁，请过一会儿再试。',
    session: '登录已过期，请关闭小程序后重新打开。',
    other: '没能查到发送结果，请稍后重试。',
  },
  retry: '重试',
  report: reportZhCN,
  namesOf: (status) => `名单：${status}`,
  namesLoading: '正在加载名单…',
  namesFailed: '名单没能加载完，请重试。',
  unnamed: { customers: '不在客户列表中的客户', groups: '未命名的群' },
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
