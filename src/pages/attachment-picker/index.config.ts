export default definePageConfig({ navigationBarTitleText: 'AttachmentPicker' })
