import { ShareButton, usePageCard } from 'taro-wecom-share'

export default function BeforeShare() {
  const pageCard = usePageCard({
    appid: 'wx8f2c1d3e4a5b6c7d',
    title: '高山乌龙茶春茶礼盒',
    imgUrl: 'https://shop.example.com/covers/oolong.jpg',
    page: 'pages/product/index',
    query: { id: 'oolong' },
  })
  return (
    <ShareButton
      id="share-before-share"
      beforeShare={(_message, { shareId }) => ({ attachments: [pageCard({ shareId })] })}
    />
  )
}
