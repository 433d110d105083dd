import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Customer, RecipientSelector } from 'taro-wecom-share'
import { createCustomerIndexInSlices } from 'taro-wecom-share/customer-search'

const customers: readonly Customer[] = [
  { externalUserId: 'wm-1', name: '王小明' },
  { externalUserId: 'wm-2', name: '李四' },
]

export default function Choose() {
  const [chosen, setChosen] = useState('nobody')
  return (
    <View>
      <RecipientSelector
        customers={customers}
        searchIndex={createCustomerIndexInSlices}
        onChange={(recipients) => setChosen(recipients.toArray().join())}
      />
      <Text id="chosen">{chosen}</Text>
    </View>
  )
}
