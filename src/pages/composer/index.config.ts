export default definePageConfig({ navigationBarTitleText: '编辑消息' })
