import { Button, Text, View } from '@tarojs/components'
import { useState } from 'react'

export default function ProductPage() {
  const [count, setCount] = useState(0)
  return (
    <View>
      <Text id="count">{`count: ${count}`}</Text>
      <Button id="inc" onClick={() => setCount(count + 1)}>
        +1
      </Button>
    </View>
  )
}
