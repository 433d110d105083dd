import { h5Only } from './h5Only.ts'
import { View } from './elements.ts'
import './Notice.css'

/** What a member must know before going on. */
export function Notice({ line }: { readonly line: string }) {
  return (
    <View className="wqs-recipients__notice" {...h5Only({ role: 'alert' })}>
      {line}
    </View>
  )
}
