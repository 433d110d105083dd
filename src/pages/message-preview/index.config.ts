export default definePageConfig({ navigationBarTitleText: 'MessagePreview' })
