import type { AssistantStrings, DevtoolsStrings, MediaPanelStrings, PanelStrings } from './DevtoolsStrings.ts'

export const assistantZhCN: AssistantStrings = {
  title: '群发助手',
  message: '将发送给客户的内容',
  legacy: '文本和附件都为空：企业微信会按旧的调用方式打开空白消息。',
  kinds: { image: '图片', video: '视频', file: '文件', link: '链接', miniprogram: '小程序' },
  pageOpens: '客户点开后进入此页面',
  pageWillNotOpen: '客户点开会提示找不到页面：路径应以 .html 结尾',
  noPage: '未设置页面，客户点开后进入小程序首页',
  untitled: '未设置标题',
  preselected: (count) => `已预选 ${count} 位客户`,
  choose: (chosen, all) => `选择客户（${chosen}/${all}）`,
  more: (count) => `以及另外 ${count} 位客户`,
  frequencyHint: '每位客户可接收的群发条数有限，达到上限的客户将收不到本次消息，以企业的群发规则为准。',
  confirm: '确认发送',
  groups: {
    message: '将发送到客户群的内容',
    preselected: (count) => `已预选 ${count} 个客户群`,
    choose: (chosen, all) => `选择客户群（${chosen}/${all}）`,
    more: (count) => `以及另外 ${count} 个客户群`,
    frequencyHint: '每个客户群可接收的群发条数有限，达到上限的客户群将收不到本次消息，以企业的群发规则为准。',
  },
  moments: {
    title: '客户朋友圈',
    message: '将发表给客户看的内容',
    choose: (chosen, all) => `谁可以看（${chosen}/${all}）`,
    frequencyHint: '每位客户能看到的朋友圈条数有限，以企业微信的规则为准。',
    confirm: '发表',
  },
}

export const panelZhCN: PanelStrings = {
  title: '模拟的企业微信',
  platform: '设备',
  version: '企业微信版本',
  environment: '打开方式',
  environments: { wxwork: '企业微信', wechat: '微信' },
  session: '登录状态',
  sessions: { alive: '有效', expired: '已过期', never: '未登录' },
  permissions: '成员与应用',
  customerContact: '成员有客户联系',
  inVisibleRange: '在可见范围内',
  customerContactPermission: '应用有客户联系权限',
  accessAllowed: '应用可调用',
  sameCorp: '同一企业',
  frequency: '群发规则',
  frequencies: {
    'one-a-day': '每天 1 条',
    'seven-a-week': '每周 7 条',
    'month-days': '每月同天数',
    unlimited: '不限',
  },
  latency: '响应延迟',
  milliseconds: (ms) => `${ms} 毫秒`,
  fault: '故障',
  faults: {
    none: '正常',
    fail: '返回失败',
    silent: '从不返回',
    throw: '同步抛错',
    missing: '函数不存在',
    twice: '返回两次',
    'complete-only': '只有 complete',
    'err-msg': 'err_msg 字段',
    late: '延迟 5 秒返回',
    'success-and-fail': '同时触发 success 与 fail',
    'silent-after-confirm': '确认后不返回',
    'says-no': '始终返回不支持',
    'no-environment': '没有 environment',
  },
  handedOver: '已提交的群发',
  nothingYet: '还没有',
  lastHandedOver: (total, customers, overLimit) =>
    overLimit === 0
      ? `共 ${total} 条；最近一条给 ${customers} 位客户`
      : `共 ${total} 条；最近一条给 ${customers} 位客户，其中 ${overLimit} 位已达上限，收不到`,
  reset: '恢复默认',
}

export const mediaPanelZhCN: MediaPanelStrings = {
  title: '模拟上传',
  speed: '每个文件的速度',
  speedOf: (bytes) =>
    bytes === Infinity
      ? '立即完成'
      : bytes >= 1024 * 1024
        ? `${bytes / 1024 / 1024} MB/秒`
        : `${bytes / 1024} KB/秒`,
  fault: '上传失败',
  faults: {
    none: '不失败',
    cut: '连接中断',
    silence: '没有响应',
    'status-401': '401 登录过期',
    'status-502': '502 后端故障',
    busy: '-1 系统繁忙',
    '40004': '40004 类型不对',
    '40006': '40006 大小不对',
    '45009': '45009 过于频繁',
    '45033': '45033 并发过多',
    '48002': '48002 没有权限',
  },
  times: '失败次数',
  always: '每次',
  once: '一次',
}

/** The words of the devtools in Chinese, the default. */
export const devtoolsZhCN: DevtoolsStrings = {
  simulated: '模拟',
  assistant: assistantZhCN,
  picker: { title: '选择客户', choose: (count) => `确定（${count}）` },
  panel: panelZhCN,
  media: mediaPanelZhCN,
  cancel: '取消',
  dismiss: '关闭不返回',
}
