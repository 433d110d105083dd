export default definePageConfig({ navigationBarTitleText: 'TargetChooser' })
