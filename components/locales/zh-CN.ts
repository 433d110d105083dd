import type { Remedy } from '../../protocol/failures/Failure.ts'
import type {
  ComposeStrings,
  KitLocale,
  MediaStrings,
  RecipientStrings,
  ReportStrings,
  ShareStrings,
} from './KitLocale.ts'
import { composerZhCN, materialZhCN } from './composer.zh-CN.ts'
import { chatZhCN, chooserZhCN, groupsZhCN, momentsZhCN } from './targets.zh-CN.ts'
import { megabytes } from './megabytes.ts'

// One export for each part, so that a bundler drops the parts that an app does not use.

// What several sentences of sharing say. Taro's builds write each of its characters in six bytes, each time.
const wecom = '企业微信'
const admin = '请联系管理员'
const loginAgain = '请重新登录后再试。'

export const reportZhCN: ReportStrings = {
  copy: '复制错误信息',
  copied: '已复制',
  failed: '无法复制，请截图',
}

export const shareZhCN: ShareStrings = {
  button: '群发给客户',
  forward: '转发给朋友',
  preparing: '正在准备…',
  inAssistant: '请在群发助手中确认',
  shared: `已提交群发。实际发送结果请在${wecom}「群发助手」中查看。`,
  unknown: `未收到${wecom}的返回结果。请先在「群发助手」中确认是否已发送，再决定是否重试，以免重复打扰客户。`,
  invalid: '这条消息还不能群发，请先修改。',
  broken: '消息内容有误，请联系应用开发者。',
  failures: {
    'no-permission': `你暂时不能群发。${admin}，确认已为你开通「客户联系」，且本应用有客户联系权限。`,
    'not-in-visible-range': `你不在本应用的可见范围内，${admin}添加。`,
    'session-expired': ({ canLogIn }) => `登录已过期，${canLogIn ? loginAgain : '请关闭小程序后重新打开。'}`,
    'other-corp': ({ remedy }) =>
      remedy === 'log-in'
        ? '当前登录的不是本企业，请切换到本企业并重新登录后再试。'
        : `小程序未与当前企业关联，${admin}处理。`,
    'access-denied': `本应用暂时不能群发，${admin}开通。`,
    'page-not-trusted': `本页面没有通过${wecom}的校验，${admin}处理。`,
    'message-rejected': `${wecom}没有接受这条消息，请检查内容和附件后再试。`,
    'not-in-wecom': `请在${wecom}中打开本页面后再群发。`,
    'unsupported-platform': ({ platform }) =>
      platform === 'devtools'
        ? `微信开发者工具不支持群发，请用真机${wecom}打开。`
        : `${platform === 'mac' ? 'Mac 版' : '当前设备的'}${wecom}暂不支持群发，请在手机${wecom}中打开。`,
    'unsupported-client': `当前${wecom}不支持群发，请升级到最新版本后重试。`,
    'client-too-old': ({ feature, requiredVersion = '最新版本' }) =>
      feature === 'recipients'
        ? '当前版本不支持预选客户。可以继续，并在群发助手中重新选择客户。'
        : `当前${wecom}版本过低，请升级到 ${requiredVersion} 或以上后重试。`,
    busy: '另一条消息正在群发，请先完成它。',
    timeout: `${wecom}没有及时响应，请重试。`,
    'upload-failed': ({ name, remedy }) =>
      `${name ? `「${name}」` : '有附件'}没有上传成功，${stepOf(remedy, '请重试。')}`,
    unknown: ({ remedy }) => `群发没有成功，${stepOf(remedy, `请重试；如果一直不行，${admin}。`)}`,
  },
  issues: {
    'empty-message': () => '请填写文本或添加附件。',
    missing: (where) => `${where}不能为空。`,
    'too-many-characters': (where, params) => limitOf(`${where}过长：`, params, '字'),
    'too-many-bytes': (where, params) =>
      `${where}太长，最多约 ${Math.floor(params.max / 3)} 个汉字，请再删 ${Math.ceil((params.actual - params.max) / 3)} 个字。`,
    'too-many-attachments': (_where, params) => limitOf('附件过多：', params, '个'),
    'too-many-recipients': (_where, params) => limitOf('客户过多：一次', params, '位'),
    'unresolved-variable': (_where, { placeholder }) => `还有未填写的内容「${placeholder}」，请先填写。`,
    'material-withdrawn': () => '该素材已下架，请换一条。',
    'invalid-url': (where) => `${where}不正确：应以 http:// 或 https:// 开头。`,
  },
  places: {
    fields: {
      content: '文本',
      msgtype: '类型',
      image: '图片',
      title: '标题',
      desc: '摘要',
      url: '链接地址',
      imgUrl: '图片地址',
      appid: '小程序 AppID',
      page: '小程序页面',
    },
    attachment: (position, field) => `第 ${position} 个附件${field ? `的${field}` : ''}`,
  },
  actions: {
    retry: '重试',
    'share-again': '重新群发',
    'log-in': '重新登录',
    reselect: '继续并重新选择',
    cancel: '取消',
    close: '关闭',
  },
  report: reportZhCN,
}

export const mediaZhCN: MediaStrings = {
  kinds: { image: '图片', video: '视频', file: '文件', link: '链接', miniprogram: '小程序' },
  failures: {
    'too-large': ({ name, bytes, limitBytes }) =>
      bytes && limitBytes
        ? `「${name}」大小为 ${megabytes(bytes)} MB，超过 ${megabytes(limitBytes)} MB 上限，请压缩后重新选择。`
        : `「${name}」超过大小上限，请压缩后重新选择。`,
    'too-small': ({ name }) => `「${name}」内容过小，无法群发，请换一个。`,
    'wrong-type': ({ name, format }) =>
      format === 'heic'
        ? `「${name}」是 HEIC 格式，无法群发，请截图后重新选择，或在手机相机设置中改为「兼容性最佳」。`
        : `「${name}」的格式无法群发：图片须为 JPG 或 PNG，视频须为 MP4。请换一个。`,
    'too-many': ({ name, max = 0 }) => `「${name}」没有加入：还可添加 ${max} 个附件。`,
    'source-gone': ({ name }) => `「${name}」已过期或已不存在，请重新选择。`,
    'source-refused': ({ name }) => `「${name}」的来源不受信任，请联系应用开发者。`,
    network: ({ name }) => `「${name}」没有上传成功，请检查网络后重试。`,
    timeout: ({ name }) => `「${name}」上传超时，请在网络较好时重试。`,
    'server-failed': ({ name }) => `「${name}」没有上传成功，请稍后重试。`,
    'wecom-busy': ({ name }) => `企业微信繁忙，「${name}」没有上传成功，请稍后重试。`,
    'too-often': ({ name }) => `上传过于频繁，「${name}」请稍后重试。`,
    'session-expired': '登录已过期，请重新登录后再试，已选择的附件不会丢失。',
    'no-permission': ({ name }) => `「${name}」没有上传成功：本应用暂无权限，请联系管理员开通。`,
    misconfigured: ({ name }) => `「${name}」没有上传成功：上传服务配置有误，请联系应用开发者。`,
    'bad-answer': ({ name }) => `「${name}」没有上传成功：上传服务的返回有误，请联系应用开发者。`,
    'domain-not-allowed': ({ name }) => `「${name}」没有上传成功：上传域名尚未配置，请联系应用开发者。`,
    'privacy-not-declared': '暂时无法选择：应用的隐私指引尚未声明此用途，请联系应用开发者。',
    'privacy-refused': '你尚未同意隐私保护指引，请同意后再选择。',
    'not-allowed': '没有相册或相机权限，请在手机设置中允许后再选择。',
    'unsupported-client': '当前客户端不支持这种附件，请在手机企业微信最新版本中操作。',
    unknown: ({ name }) => `「${name}」没有成功，请重试；如果一直不行，请换一个。`,
  },
}

export const composeZhCN: ComposeStrings = {
  report: reportZhCN,
  media: mediaZhCN,
  add: '添加附件',
  chooseKind: '添加哪种附件',
  queued: '等待上传',
  resolving: '正在准备…',
  uploading: '正在上传',
  failed: '未成功',
  cancelled: '已取消',
  locked: '由公司指定，不能修改',
  removed: (name) => `已移除「${name}」`,
  removeItem: (position) => `移除第 ${position} 项`,
  attachment: (position, kind, name) => `第 ${position} 个附件，${kind}，${name}`,
  actions: {
    retry: '重试',
    cancel: '取消',
    remove: '移除',
    undo: '撤销',
    open: '查看',
    earlier: '前移',
    later: '后移',
    edit: '编辑',
    save: '完成',
    close: '关闭',
    'choose-cover': '从手机选择封面',
    'remove-cover': '移除封面',
  },
  text: '输入要群发的内容',
  textWarning: '内容较长，部分客户端可能显示不全，建议精简。',
  fields: {
    title: '标题',
    url: '链接地址',
    desc: '摘要',
    imgUrl: '封面',
    appid: '小程序 AppID',
    page: '小程序页面',
  },
  bytes: {
    left: (bytes) => `约可再写 ${Math.floor(bytes / 3)} 个汉字`,
    over: (bytes) => `太长了，请再删 ${Math.ceil(bytes / 3)} 个字`,
  },
  textTooLong: (excess) => `太长了，请再删 ${excess} 个字。`,
  stillNeeded: (fields) => `还差：${fields.join('、')}`,
  invalidUrl: '链接地址应以 http:// 或 https:// 开头。',
  pageAsSent: (page) => `实际打开：${page}`,
  preview: '客户看到的消息',
  miniprogram: '小程序',
  materialsUnchecked: '没能核对公司素材是否有效，请检查网络后重试。',
}

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
  unmessaged: '今天未群发',
  selectAll: '全选',
  invert: '反选',
  clear: '清空',
  count: (count, max) => (max === undefined ? `已选 ${count} 位` : `已选 ${count}/${max}`),
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

/** The kit's words in Chinese, the default. */
export const zhCN: KitLocale = {
  id: 'zh-CN',
  share: shareZhCN,
  compose: composeZhCN,
  recipients: recipientsZhCN,
  material: materialZhCN,
  composer: composerZhCN,
  targets: { groups: groupsZhCN, moments: momentsZhCN, chat: chatZhCN },
  chooser: chooserZhCN,
}

function stepOf(remedy: Remedy | undefined, other: string): string {
  const steps: Partial<Record<Remedy, string>> = {
    'log-in': loginAgain,
    'choose-another': '请换一个。',
    'contact-admin': `${admin}处理。`,
    'contact-developer': '请联系应用开发者处理。',
  }
  return (remedy && steps[remedy]) ?? other
}

function limitOf(
  subject: string,
  { max, actual }: { readonly max: number; readonly actual: number },
  unit: string,
  note = '',
): string {
  return `${subject}最多 ${max} ${unit}${note}，当前 ${actual} ${unit}。`
}
