import type { AssistantStrings, DevtoolsStrings, MediaPanelStrings, PanelStrings } from './DevtoolsStrings.ts'

export const assistantEnUS: AssistantStrings = {
  title: 'Mass-message assistant',
  message: 'What customers will get',
  legacy: 'Neither text nor attachment: WeCom takes this for its old form and opens an empty message.',
  kinds: { image: 'Image', video: 'Video', file: 'File', link: 'Link', miniprogram: 'Mini-program' },
  pageOpens: 'Opens at this page',
  pageWillNotOpen: 'Will not be found: the path must end in .html',
  noPage: 'No page: opens at the mini-program’s first one',
  untitled: 'No title',
  preselected: (count) => (count === 1 ? '1 customer preselected' : `${count} customers preselected`),
  choose: (chosen, all) => `Choose customers (${chosen}/${all})`,
  more: (count) => (count === 1 ? 'and 1 more customer' : `and ${count} more customers`),
  frequencyHint:
    'Each customer can get a limited number of mass messages. Those at the limit will not get this one; your company’s rule decides.',
  confirm: 'Send',
  groups: {
    message: 'What groups will get',
    preselected: (count) => (count === 1 ? '1 group preselected' : `${count} groups preselected`),
    choose: (chosen, all) => `Choose groups (${chosen}/${all})`,
    more: (count) => (count === 1 ? 'and 1 more group' : `and ${count} more groups`),
    frequencyHint:
      'Each group can get a limited number of mass messages. Those at the limit will not get this one; your company’s rule decides.',
  },
  moments: {
    title: 'Customers’ Moments',
    message: 'What customers will see',
    choose: (chosen, all) => `Who can see it (${chosen}/${all})`,
    frequencyHint: 'Each customer sees a limited number of Moments; WeCom’s rule decides.',
    confirm: 'Post',
  },
}

export const panelEnUS: PanelStrings = {
  title: 'Simulated WeCom',
  platform: 'Device',
  version: 'WeCom version',
  environment: 'Opened in',
  environments: { wxwork: 'WeCom', wechat: 'WeChat' },
  session: 'Login',
  sessions: { alive: 'Alive', expired: 'Expired', never: 'Never' },
  permissions: 'Member and app',
  customerContact: 'Member has Customer Contact',
  inVisibleRange: 'In visible range',
  customerContactPermission: 'App has Customer Contact',
  accessAllowed: 'App may call',
  sameCorp: 'Same company',
  frequency: 'Frequency rule',
  frequencies: {
    'one-a-day': '1 a day',
    'seven-a-week': '7 a week',
    'month-days': 'Days of month',
    unlimited: 'No limit',
  },
  latency: 'Latency',
  milliseconds: (ms) => `${ms} ms`,
  fault: 'Fault',
  faults: {
    none: 'None',
    fail: 'Fails',
    silent: 'Never answers',
    throw: 'Throws',
    missing: 'Is not there',
    twice: 'Answers twice',
    'complete-only': 'complete alone',
    'err-msg': 'err_msg field',
    late: '5 s late',
    'success-and-fail': 'Success and fail',
    'silent-after-confirm': 'Silent once sent',
    'says-no': 'Always says no',
    'no-environment': 'No environment',
  },
  handedOver: 'Handed over',
  nothingYet: 'Nothing yet',
  lastHandedOver: (total, customers, overLimit) =>
    overLimit === 0
      ? `${total} in all; the last to ${customers} customers`
      : `${total} in all; the last to ${customers} customers, ${overLimit} of them over the limit`,
  reset: 'Reset',
}

export const mediaPanelEnUS: MediaPanelStrings = {
  title: 'Simulated uploads',
  speed: 'Speed of each',
  speedOf: (bytes) =>
    bytes === Infinity
      ? 'At once'
      : bytes >= 1024 * 1024
        ? `${bytes / 1024 / 1024} MB/s`
        : `${bytes / 1024} KB/s`,
  fault: 'What they meet',
  faults: {
    none: 'They arrive',
    cut: 'Connection cut',
    silence: 'No answer',
    'status-401': '401 login expired',
    'status-502': '502 backend',
    busy: '-1 WeCom busy',
    '40004': '40004 wrong type',
    '40006': '40006 wrong size',
    '45009': '45009 too often',
    '45033': '45033 too many at once',
    '48002': '48002 no permission',
  },
  times: 'How often',
  always: 'Every time',
  once: 'Once',
}

/** The words of the devtools in English. */
export const devtoolsEnUS: DevtoolsStrings = {
  simulated: 'Simulated',
  assistant: assistantEnUS,
  picker: { title: 'Choose customers', choose: (count) => `Done (${count})` },
  panel: panelEnUS,
  media: mediaPanelEnUS,
  cancel: 'Cancel',
  dismiss: 'Close without an answer',
}
