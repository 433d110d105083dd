export default definePageConfig({ navigationBarTitleText: 'MessageEditor' })
