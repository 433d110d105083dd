export default definePageConfig({ navigationBarTitleText: 'ShareButton' })
