import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readShareQuery } from 'taro-wecom-share'
import { ClientSwitch, playsClients } from '../../client/demoClient.tsx'
import { useStrings } from '../../locale/useStrings.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { GOODS, manyGoods } from '../../shop/goods.ts'
import { ProductCard } from '../../shop/ProductCard.tsx'
import { EventPanel } from '../../tracking/EventPanel.tsx'
import { asHeading } from '../../shell/asHeading.ts'
import './index.css'

/** A shop's list: a button on each of thirty products, or on as many as `?count=` says. */
export default function ProductsPage() {
  const { title, introduction } = useStrings().shop
  const { count = GOODS.length } = readShareQuery(useRouter().params)
  return (
    <PageShell page="products">
      <View className="products">
        <Text className="products__title" {...asHeading(1)}>
          {title}
        </Text>
        {playsClients && <Text className="products__about">{introduction}</Text>}
        <ClientSwitch />
        <View className="products__list">
          {manyGoods(Number(count)).map((product) => (
            <ProductCard key={product.id} product={product} />
          ))}
        </View>
      </View>
      <EventPanel />
    </PageShell>
  )
}
