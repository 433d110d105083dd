import type { MediaStrings } from './MediaStrings.ts'
import { megabytes } from './megabytes.ts'

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
