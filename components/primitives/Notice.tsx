import { h5Only } from './h5Only.ts'
import { View } from './elements.ts'
import '../theme/theme.css'
import './Notice.css'

/** A line that a member should read before they go on. */
export function Notice({ line }: { readonly line: string }) {
  return (
    <View className="wqs-recipients__notice" {...h5Only({ role: 'alert' })}>
      {line}
    </View>
  )
}
