import { Image, Text, View } from '@tarojs/components'
import { ShareButton, usePageCard } from 'taro-wecom-share'
import picture from '../../assets/oolong.svg'
import { useStrings } from '../../locale/useStrings.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { asHeading } from '../../shell/asHeading.ts'
import './index.css'

/** The everyday case: a page whose button hands customers a text and the page's own card. */
export default function ProductPage() {
  const { product } = useStrings()
  const pageCard = usePageCard({
    appid: 'wx8f2c1d3e4a5b6c7d',
    title: product.cardTitle,
    imgUrl: 'https://shop.example.com/covers/oolong.jpg',
    query: { id: 'oolong' },
  })
  return (
    <PageShell page="product">
      <View className="product">
        <Image
          className="product__picture"
          src={picture}
          mode="aspectFill"
          {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: product.pictureAlt } })}
        />
        <View className="product__part">
          <Text className="product__price">{product.price}</Text>
          <Text className="product__name" {...asHeading(1)}>
            {product.name}
          </Text>
          <Text className="product__stock">{product.stock}</Text>
        </View>
        <View className="product__part">
          <Text className="product__about">{product.about}</Text>
        </View>
        <View className="product__part">
          <Text className="product__heading">{product.factsTitle}</Text>
          {product.facts.map(({ name, value }) => (
            <View key={name} className="product__fact">
              <Text className="product__fact-name">{name}</Text>
              <Text>{value}</Text>
            </View>
          ))}
        </View>
        <View className="product__foot">
          <ShareButton
            id="share-product"
            block
            beforeShare={() => ({ text: { content: product.messageText }, attachments: [pageCard()] })}
          />
        </View>
      </View>
    </PageShell>
  )
}
