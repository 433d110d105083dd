import type { Remedy } from '../../protocol/failures/Failure.ts'
import { reportZhCN } from './report.zh-CN.ts'
import type { ShareStrings } from './ShareStrings.ts'

export const shareZhCN: ShareStrings = {
  button: '群发给客户',
  forward: '转发给朋友',
  preparing: '正在准备…',
  inAssistant: '请在群发助手中确认',
  shared: '已提交群发。实际发送结果请在企业微信「群发助手」中查看。',
  unknown: '未收到企业微信的返回结果。请先在「群发助手」中确认是否已发送，再决定是否重试，以免重复打扰客户。',
  invalid: '这条消息还不能群发，请先修改：',
  failures: {
    'no-permission': '你暂时不能群发。请联系管理员，确认已为你开通「客户联系」，且本应用有客户联系权限。',
    'not-in-visible-range': '你不在本应用的可见范围内，请联系管理员添加。',
    'session-expired': ({ canLogIn }) =>
      canLogIn ? '登录已过期，请重新登录后再试。' : '登录已过期，请关闭小程序后重新打开。',
    'other-corp': ({ remedy }) =>
      remedy === 'log-in'
        ? '当前登录的不是本企业，请切换到本企业并重新登录后再试。'
        : '小程序未与当前企业关联，请联系管理员处理。',
    'access-denied': '本应用暂时不能群发，请联系管理员开通。',
    'message-rejected': '企业微信没有接受这条消息，请检查内容和附件后再试。',
    'not-in-wecom': '请在企业微信中打开本页面后再群发。',
    'unsupported-platform': ({ platform }) =>
      platform === 'devtools'
        ? '微信开发者工具不支持群发，请用真机企业微信打开。'
        : `${platform === 'mac' ? 'Mac 版' : '当前设备的'}企业微信暂不支持群发，请在手机企业微信中打开。`,
    'unsupported-client': '当前企业微信不支持群发，请升级到最新版本后重试。',
    'client-too-old': ({ feature, requiredVersion = '最新版本' }) =>
      feature === 'recipients'
        ? '当前版本不支持预选客户。可以继续，并在群发助手中重新选择客户。'
        : `当前企业微信版本过低，请升级到 ${requiredVersion} 或以上后重试。`,
    busy: '另一条消息正在群发，请先完成它。',
    timeout: '企业微信没有及时响应，请重试。',
    'upload-failed': ({ name, remedy }) =>
      `${name ? `「${name}」` : '有附件'}没有上传成功，${stepOf(remedy, '请重试。')}`,
    unknown: ({ remedy }) => `群发没有成功，${stepOf(remedy, '请重试；如果一直不行，请联系管理员。')}`,
  },
  issues: {
    'empty-message': () => '请填写文本或添加附件。',
    'wrong-type': (where) => `${where}的内容有误。`,
    unreadable: (where) => `${where}无法读取。`,
    missing: (where) => `${where}不能为空。`,
    'unknown-msgtype': (where) => `${where}不受支持，请换成图片、视频、链接、小程序或文件。`,
    'unexpected-body': (where) => `${where}与附件类型不一致。`,
    'too-many-characters': (where, { max, actual }) => `${where}过长：最多 ${max} 字，当前 ${actual} 字。`,
    'too-many-bytes': (where, { max, actual }) =>
      `${where}过长：最多 ${max} 字节（约 ${Math.floor(max / 3)} 个汉字），当前 ${actual} 字节。`,
    'too-many-attachments': (_where, { max, actual }) => `附件过多：最多 ${max} 个，当前 ${actual} 个。`,
    'too-many-recipients': (_where, { max, actual }) => `客户过多：一次最多 ${max} 位，当前 ${actual} 位。`,
    'unknown-field': () => '消息内容有误，请联系应用开发者。',
    'unresolved-variable': (_where, { placeholder }) => `还有未填写的内容「${placeholder}」，请先填写。`,
    'invalid-url': (where) => `${where}不正确：应以 http:// 或 https:// 开头。`,
  },
  places: {
    message: '消息',
    fields: {
      text: '文本',
      content: '文本',
      attachments: '附件列表',
      externalUserIds: '客户列表',
      msgtype: '类型',
      image: '图片',
      link: '链接',
      miniprogram: '小程序',
      video: '视频',
      file: '文件',
      title: '标题',
      desc: '摘要',
      url: '链接地址',
      imgUrl: '图片地址',
      mediaid: '素材',
      appid: '小程序 AppID',
      page: '小程序页面',
    },
    attachment: (position, field) => `第 ${position} 个附件${field ? `的${field}` : ''}`,
    recipient: (position) => `第 ${position} 位客户`,
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

function stepOf(remedy: Remedy | undefined, other: string): string {
  const steps: Partial<Record<Remedy, string>> = {
    'log-in': '请重新登录后再试。',
    'choose-another': '请换一个。',
    'contact-admin': '请联系管理员处理。',
    'contact-developer': '请联系应用开发者处理。',
  }
  return (remedy && steps[remedy]) ?? other
}
