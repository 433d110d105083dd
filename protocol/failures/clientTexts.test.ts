import {
  type MediaFailureCode,
  type ShareFailureCode,
  toMediaFailure,
  toShareFailure,
} from 'taro-wecom-share/protocol'

/** What clients were seen to say, under whatever name of an API, by what it means for sharing. */
const SHARE_TEXTS: Readonly<Partial<Record<ShareFailureCode, readonly string[]>>> = {
  cancelled: [
    'shareToExternalContact:cancel',
    'shareToExternalContact:fail cancel',
    'shareToExternalContact:fail_cancel',
    'qy__shareToExternalContact:fail canceled by user',
  ],
  'session-expired': [
    'getEnterpriseUserInfo:fail no session or expired',
    'getEnterpriseUserInfo:fail_no_session_or_expired',
    'checkSession:fail session_key is expired',
    'checkSession:fail 系统错误，错误码：-13001,session time out, need relogin',
    'checkSession:fail session timeout',
    'checkSession:fail please relogin',
    'checkSession:fail need re-login',
    'checkSession:fail user not logged in',
    'checkSession:fail not log in',
    'checkSession:fail -13001',
    'shareToExternalContact:fail invalid session',
    'shareToExternalContact:fail 42013',
  ],
  'other-corp': [
    'shareToExternalContact:fail not allow to cross corp',
    'sendChatMessage:fail_not allow to cross corp',
    'qy__shareToExternalContact:fail_not_allow_to_cross_corp',
  ],
  'not-in-visible-range': [
    'shareToExternalContact:fail user not in allow list',
    'shareToExternalContact:fail_user_not_in_allow_list',
  ],
  'no-permission': [
    'shareToExternalContact:fail no permission',
    'shareToExternalContact:fail No Permission',
    'sendChatMessage:fail_nopermission',
    'shareToExternalContact:fail_no_permission',
    'shareToExternalContact:fail:no permission',
    'openAppComment:fail:no permission',
    'shareToExternalContact: fail  no  permission',
    'fail no permission',
    'no permission',
  ],
  'access-denied': [
    'shareToExternalContact:fail access denied',
    'shareToExternalContact:fail_permission_denied',
  ],
  'page-not-trusted': [
    'sendChatMessage:fail invalid signature',
    'invalid url domain',
    'the permission value is offline verifying',
  ],
  'wrong-place': [
    'qy__sendChatMessage:fail without context of external contact',
    'shareToExternalContact:fail_fail_without context of external contact',
  ],
  'message-rejected': [
    'shareToExternalContact:fail invalid imgUrl',
    'fail invalid img_url',
    'sendChatMessage:fail_invalid miniprogram info',
    'shareToExternalContact:fail invalid text size',
    'shareToExternalContact:fail invalid attachments msgtype',
    'createCorpGroupChat:fail invalid parameter',
    'shareToExternalContact:fail param error',
    'shareToExternalContact:fail parameter error: parameter.appid should be String instead of Undefined;',
    'createChatWithMsg:fail_msg_link_missing_url',
    'shareToExternalContact:fail missing arguments',
    'createCorpGroupChat:fail exceed external user id list size',
    'shareToExternalContact:fail unsupported msgtype',
    'shareToExternalContact:fail not support msgtype',
    'shareToExternalContact:fail_content empty',
  ],
  'unsupported-client': [
    'shareToExternalContact:fail function not exist',
    'shareToExternalContact:function_not_exist',
    'sendChatMessage:fail_nosupport',
    'shareToExternalContact:fail not supported',
    'shareToExternalContact:fail not support on this platform',
    'shareToExternalContact:fail unsupported chat',
    "Cannot read property 'shareToExternalContact' of undefined",
    "Cannot read properties of undefined (reading 'shareToExternalContact')",
    'undefined is not an object (evaluating wx.qy.shareToExternalContact)',
    'qy.shareToExternalContact is not a function',
    'wx is not defined',
  ],
  busy: ['shareToExternalContact:fail busy', 'shareToExternalContact:fail system is busy'],
  timeout: [
    'shareToExternalContact:fail timeout',
    'shareToExternalContact:fail_time_out',
    'request timed out',
  ],
  unknown: ['shareToExternalContact:fail', 'shareToExternalContact:ok', 'fail_', '', 'something new'],
}

/** The same for picking and uploading. */
const MEDIA_TEXTS: Readonly<Partial<Record<MediaFailureCode, readonly string[]>>> = {
  'session-expired': [
    'chooseMessageFile:fail no session or expired',
    'chooseMessageFile:fail session time out',
  ],
  'unsupported-client': [
    'chooseMedia:fail function not exist',
    'chooseMedia:fail_function_not_exist',
    'chooseMessageFile:fail_nosupport',
    'chooseMessageFile is not a function',
    'chooseVideo:fail not supported',
  ],
  'no-permission': ['chooseMessageFile:fail no permission', 'chooseMessageFile:fail_user_not_in_allow_list'],
  'privacy-not-declared': ['chooseImage:fail api scope is not declared in the privacy agreement'],
  'privacy-refused': ['chooseImage:fail privacy permission is not authorized'],
  'not-allowed': [
    'chooseImage:fail auth deny',
    'chooseImage:fail_auth_deny',
    'chooseImage:fail authorize no response',
    'chooseMedia:fail:system permission denied',
  ],
  'domain-not-allowed': [
    'uploadFile:fail url not in domain list',
    'uploadFile:fail_url_not_in_domain_list',
    'request:fail 不在以下 request 合法域名列表中',
  ],
  'source-gone': [
    'uploadFile:fail createUploadTask:fail file not found',
    'uploadFile:fail no such file or directory',
  ],
  'too-large': ['uploadFile:fail exceed max size', 'media size out of limit', 'invalid image size'],
  'wrong-type': ['invalid file type', 'invalid media type'],
  timeout: ['uploadFile:fail timeout', 'uploadFile:fail_time_out'],
  network: [
    'uploadFile:fail interrupted',
    'uploadFile:fail something new',
    ' uploadFile:fail',
    'uploadFile:fail',
    'Failed to fetch',
    'request:fail net::ERR_CONNECTION_RESET',
  ],
  unknown: ['chooseImage:fail', 'something new', '', 'the log says uploadFile:fail'],
}

const rowsOf = <Code extends string>(texts: Partial<Record<Code, readonly string[]>>) =>
  (Object.entries(texts) as [Code, readonly string[]][]).flatMap(([code, some]) =>
    some.map((text) => [code, text] as const),
  )
const shapesOf = (text: string): readonly unknown[] => [
  text,
  new Error(text),
  { errMsg: text },
  { err_msg: text },
  { errmsg: text },
]

describe('what a client says', () => {
  it.each(rowsOf(SHARE_TEXTS))('means %s for sharing: %j', (code, text) => {
    for (const raw of shapesOf(text)) {
      expect(toShareFailure(raw)).toMatchObject({ code, raw: { message: text } })
    }
  })

  it.each(rowsOf(MEDIA_TEXTS))('means %s for media: %j', (code, text) => {
    for (const raw of shapesOf(text)) {
      expect(toMediaFailure(raw)).toMatchObject({ code, raw: { message: text } })
    }
  })

  it('is read in linear time, however long and repetitive it is', () => {
    for (const part of ['fail ', 'session ', 'fail_', 'a:', 'file ', 'session expire ']) {
      const text = part.repeat(100_000)
      expect(typeof toShareFailure(text).code).toBe('string')
      expect(typeof toMediaFailure(text).code).toBe('string')
    }
  })
})
