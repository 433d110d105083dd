import type { ChooserStrings, TargetStrings } from './KitLocale.ts'

export const chooserZhCN: ChooserStrings = {
  button: '发送',
  title: '发送到',
  close: '关闭',
  none: '这里没有可以发送的去处。',
}

const names = { image: '图片', video: '视频', link: '链接', miniprogram: '小程序', file: '文件' }

function nameOf(msgtype = ''): string {
  return names[msgtype as keyof typeof names]
}

// Not spread from one object, because a bundler keeps what a call makes, also where nobody uses it.
const wrongPlace = '请从聊天的工具栏打开本页面后再发送。'
const issues = {
  'kind-not-allowed': (where: string, { msgtype }: { readonly msgtype: string }) =>
    `${where}不受支持：这里不能发送${nameOf(msgtype)}，请移除。`,
  'kinds-exclusive': (_where: string, { msgtypes }: { readonly msgtypes: readonly string[] }) =>
    `${msgtypes.map(nameOf).join('、')}不能一起发送，请只保留一种。`,
  'only-one': (_where: string, { msgtype }: { readonly msgtype?: string }) =>
    msgtype ? `只能发送一个${nameOf(msgtype)}，请移除其余的。` : '一次只能发送文本或一个附件，请只保留一样。',
}

export const groupsZhCN: TargetStrings = {
  wrongPlace,
  elsewhere: '当前设备暂不支持发送到客户群，请在手机企业微信中打开。',
  issues,
  button: '发送到客户群',
  inAssistant: '请在群发助手中确认',
  shared: '已提交群发。实际发送结果请在企业微信「群发助手」中查看。',
  unknown:
    '未收到企业微信的返回结果。请先在「群发助手」中确认是否已发送，再决定是否重试，以免重复打扰客户群。',
  invalid: '这条消息还不能发送到客户群，请先修改。',
}

export const momentsZhCN: TargetStrings = {
  wrongPlace,
  elsewhere: '当前设备暂不支持发表到朋友圈，请在手机企业微信中打开。',
  issues,
  button: '发表到朋友圈',
  inAssistant: '请在企业微信中确认发表',
  shared: '已提交发表。实际结果请在企业微信「客户朋友圈」中查看。',
  unknown: '未收到企业微信的返回结果。请先在「客户朋友圈」中确认是否已发表，再决定是否重试。',
  invalid: '这条内容还不能发表到朋友圈，请先修改。',
}

export const chatZhCN: TargetStrings = {
  wrongPlace,
  elsewhere: '当前设备暂不支持发送到聊天，请在手机企业微信中打开。',
  issues,
  button: '发送到当前聊天',
  inAssistant: '正在发送…',
  shared: '已发送到当前聊天，请在聊天中查看。',
  unknown: '未收到企业微信的返回结果。请先在聊天中确认是否已发送，再决定是否重试。',
  invalid: '这条消息还不能发送到当前聊天，请先修改。',
}
