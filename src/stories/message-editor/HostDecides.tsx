import { View } from '@tarojs/components'
import { useState } from 'react'
import { MessageEditor } from 'taro-wecom-share'

const MAX = 10
const SAVE_MS = 100

export default function HostDecides() {
  const [short, setShort] = useState('')
  const [saved, setSaved] = useState('')
  return (
    <>
      <MessageEditor
        id="editor-short"
        placeholder="最多十个字"
        value={short}
        onChange={(text) => setShort(text.slice(0, MAX))}
      />
      <View className="demo-story__below">
        <MessageEditor
          id="editor-saved"
          placeholder="存好了才显示"
          value={saved}
          onChange={(text) => setTimeout(() => setSaved(text), SAVE_MS)}
        />
      </View>
    </>
  )
}
