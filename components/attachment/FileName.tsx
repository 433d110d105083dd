import { Text, View } from '@tarojs/components'

/** A name in one line that is cut before its extension, which says what the file is. */
export function FileName({ name }: { readonly name: string }) {
  const [, stem = '', ending = ''] = /^(.+)(\.[^.]{1,5})$/.exec(name) ?? ['', name]
  return (
    <View className="wqs-attach__name">
      <Text className="wqs-attach__stem">{stem}</Text>
      {ending !== '' && <Text>{ending}</Text>}
    </View>
  )
}
