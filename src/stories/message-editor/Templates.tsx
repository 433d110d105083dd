import { View } from '@tarojs/components'
import { useState } from 'react'
import { MessageEditor } from 'taro-wecom-share'

const templates = { 到货: '您好，您预订的春茶到了。', 发货: '您好，您的茶今天发货。' }

export default function Templates() {
  const [text, setText] = useState('')
  return (
    <>
      <MessageEditor id="editor-templates" value={text} onChange={setText} />
      <View className="demo-story__below demo-story__row">
        {Object.entries(templates).map(([name, template]) => (
          <View key={name} className="demo-story__own" onClick={() => setText(template)}>
            {name}
          </View>
        ))}
      </View>
    </>
  )
}
