import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ShareButton, type ShareMessage } from 'taro-wecom-share/share-button'
import { utf8ByteLength } from 'taro-wecom-share/protocol'
import { Beside } from 'beside'
import { Client } from '../../client/Client'

const message: ShareMessage = {
  text: { content: '新品到店' },
  attachments: [{ msgtype: 'link', link: { title: '春季新品', url: 'https://example.com/spring' } }],
}

export default function Index() {
  const [outcome, setOutcome] = useState('not yet')
  return (
    <Client>
      <View className="app">
        <ShareButton
          id="share"
          message={message}
          onShared={() => setOutcome('handed over')}
          onCancelled={() => setOutcome('cancelled')}
          onFailed={(failure) => setOutcome(failure.code)}
        />
        <Beside />
        <Text id="outcome">{outcome}</Text>
        <Text id="title-bytes">{`${utf8ByteLength('春季新品')} bytes`}</Text>
      </View>
    </Client>
  )
}
