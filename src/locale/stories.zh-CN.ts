import type { StoriesStrings } from './DemoStrings.ts'

export const storiesZhCN: StoriesStrings = {
  ownClient: '自带企业微信',
  showSource: '看源码',
  hideSource: '收起源码',
  noBackend: '这里没有后端。在项目里运行 npm start，它会一并启动后端和企业微信接口的替身。',
  pages: {
    'share-button': {
      title: '群发按钮 ShareButton',
      introduction: '每个例子都是真的在运行的代码：点按钮，在画出来的群发助手里确认或取消，看结果怎样显示。',
    },
    'target-chooser': {
      title: '选择去处 TargetChooser',
      introduction: '同一条消息，发到哪里由成员选择：客户、客户群、客户朋友圈，或者当前聊天。',
    },
    'attachment-picker': {
      title: '附件 AttachmentPicker',
      introduction: '选好就上传，边传边写。上传是模拟的：速度和故障在面板里设置；最后一组真的传到后端。',
    },
    'message-editor': {
      title: '消息文本 MessageEditor',
      introduction: '字数随时看得见，写多了、贴多了都不会被悄悄截断。',
    },
    'message-preview': {
      title: '预览 MessagePreview',
      introduction: '群发之前，先看客户会看到什么。',
    },
  },
  groups: {
    messages: {
      title: '能群发的内容',
      about: '这些例子使用面板里设置的企业微信：换设备、换版本、加故障，再点一次。',
    },
    invalid: { title: '内容有问题', about: '在打开群发助手之前就说清楚：哪个附件、哪一项、差多少。' },
    troubles: {
      title: '群发不了的时候',
      about: '每个例子自带一个企业微信，与面板的设置无关；它的设置写在源码里。',
    },
    looks: { title: '外观与自定义', about: '尺寸、颜色、状态，以及自定义按钮。' },
    places: { title: '消息发到哪里', about: '当前客户端或这条消息不支持的去处会变灰，并说明原因。' },
    compose: {
      title: '写一条消息',
      about: '图片、视频、文件来自手机，也可以来自公司素材库；顺序由成员决定。',
    },
    uploads: { title: '上传到后端', about: '真实的 HTTP，和过了三天的素材。' },
    'picker-looks': { title: '外观与自定义', about: '受控、只读、禁用，以及自定义格子。' },
    editing: { title: '编辑', about: '4000 字以内；超过 4000 字节时提醒。' },
    previews: { title: '客户看到的消息', about: '和聊天里一样的气泡，按发送的顺序。' },
  },
  stories: {
    'text-only': { title: '纯文本', expect: '群发助手里是三行文本，没有附件。' },
    image: { title: '图片', expect: '一张用素材 id，一张用企业微信给的图片地址。' },
    link: { title: '链接', expect: '标题、摘要、地址、封面，成为一张图文卡片。' },
    miniprogram: { title: '小程序', expect: '页面路径自动补上 .html，客户才打得开。' },
    video: { title: '视频', expect: '一个视频，用素材 id。' },
    file: { title: '文件', expect: '一个文件，企业微信 3.1.12 起支持。' },
    'nine-mixed': { title: '九个附件', expect: '五种附件混排，顺序不变，再加一段文本。' },
    'longest-text': { title: '4000 字', expect: '刚好 4000 字，可以提交。' },
    recipients: { title: '预选客户', expect: '群发助手里已选好两位客户；重复的只算一次。' },
    'before-share': {
      title: '最后一刻改内容',
      expect: 'beforeShare 把本次的 shareId 放进页面参数，方便以后统计。',
    },
    'empty-message': { title: '空消息', expect: '提示填写文本或添加附件，不打开群发助手。' },
    'title-too-long': { title: '标题过长', expect: '指出是第几个附件，最多多少字，要删几个字。' },
    'many-problems': { title: '一次说完所有问题', expect: '五处问题一起列出，不用改一处试一次。' },
    'not-in-wecom': {
      title: '客户在微信里打开',
      expect: '默认没有按钮；也可以禁用，或换成转发。客户看不到企业微信的字样。',
    },
    mac: { title: 'Mac 版', expect: '提示换到手机企业微信。' },
    'old-client': { title: '版本过低', expect: '提示要升级到的版本。' },
    'old-client-recipients': {
      title: '老版本不能预选',
      expect: '不会悄悄丢掉预选的客户：问成员要不要继续并重新选择。',
    },
    'session-expired': { title: '登录过期', expect: '没有给 ensureSession：提示重新登录，不打开群发助手。' },
    'session-renewed': {
      title: '登录过期，自动重新登录',
      expect: '给了 ensureSession：先登录一次，再打开群发助手。',
    },
    'no-permission': { title: '没有权限', expect: '请成员找管理员，可以复制错误信息。' },
    'not-in-visible-range': { title: '不在可见范围', expect: '请成员找管理员添加，可以复制错误信息。' },
    'backed-out': { title: '成员取消', expect: '在群发助手里点「取消」：什么也不提示。' },
    silent: { title: '确认后没有返回', expect: '在群发助手里点「关闭不返回」：3 秒后提示先去群发助手确认。' },
    busy: { title: '同时点两个按钮', expect: '先点第一个，马上点第二个：第二个提示先完成前一条。' },
    'sizes-and-types': { title: '尺寸与颜色', expect: '两种尺寸，三种颜色，与 Taro 的 Button 一致。' },
    states: { title: '状态', expect: '禁用、等待、通栏。' },
    toast: { title: '轻提示', expect: '能用一句说完的用轻提示，其余从页面底部打开。' },
    'custom-children': { title: '自定义内容', expect: '按钮里放自己的内容。' },
    'render-prop': { title: '自定义按钮', expect: '用函数作为子元素，拿到 share、loading 和 status。' },
    'every-target': {
      title: '四个去处',
      expect: '群发给客户时已选好两位客户，发到客户群时已选好一个群；朋友圈和当前聊天只收到文本。',
    },
    'mixed-kinds': {
      title: '不是哪里都能发的内容',
      expect: '文本、图片、链接各一：朋友圈和当前聊天变灰，各有原因。',
    },
    'on-windows': {
      title: '不是哪里都能发的客户端',
      expect: 'Windows 版企业微信，也不是从聊天打开：两个去处变灰。',
    },
    pick: { title: '基础用法', expect: '一次可选多个；不能群发的列出原因，其余照常上传。' },
    compose: {
      title: '编写并群发',
      expect: '文本、附件、预览用同一份草稿；没传完也可以点群发，传完才打开群发助手。',
    },
    company: { title: '公司素材', expect: '锁定的海报不能移除；按地址取来的图片在需要时才转成素材。' },
    cards: {
      title: '链接和小程序',
      expect: '标题和摘要按字节计数；封面可以从手机选。默认不提供，要写在 kinds 里。',
    },
    'real-upload': {
      title: '真实上传',
      expect: '文件以原来的名字到达 server/ 的后端，再到企业微信接口的替身。',
    },
    expired: {
      title: '素材已过期',
      expect: '超过三天的素材：有来源的自动重新获取，来源已失效的在附件上说明。',
    },
    controlled: { title: '受控，最多三张', expect: '已上传 / 已选 / 上限；选第四张时说明没有加入。' },
    'read-only': { title: '只读与禁用', expect: '可以看，不能改。' },
    custom: { title: '自定义格子', expect: 'renderItem、renderAdd，和 ref 上的 pick、retryAll、clear。' },
    write: { title: '基础用法', expect: '计数和企业微信一致：一个表情占两个字符。' },
    templates: { title: '套用模板', expect: '受控：点一个模板，文本换成它；再改也行。' },
    'host-decides': {
      title: '由页面决定',
      expect: '受控：只留前十个字，或者存好了才给回来；打字不受影响，停下来后以页面的为准。',
    },
    'long-text': {
      title: '超出字数',
      expect: '超过 4000 字节时提醒；超过 4000 字时计数变色，文本一个字也不少。',
    },
    'editor-disabled': { title: '禁用', expect: '看得到，不能改。' },
    'every-kind': { title: '五种附件', expect: '图片、小程序、链接、视频、文件，各是客户看到的样子。' },
    'text-as-written': { title: '原样的文本', expect: '换行和表情保留；链接变色；标签只是文字。' },
    'long-titles': { title: '标题过长', expect: '像聊天里那样截断，预览不会撑开。' },
  },
}
