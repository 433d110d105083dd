import { Text, View } from '@tarojs/components'

/** The app as it was before the kit came into it. What it takes is what the budgets leave out. */
export default function Index() {
  return (
    <View className="app">
      <Text>新品到店</Text>
    </View>
  )
}
