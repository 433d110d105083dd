export default definePageConfig({ navigationBarTitleText: '整屏编辑' })
