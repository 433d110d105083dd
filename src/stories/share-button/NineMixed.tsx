import { ShareButton, type ShareMessage } from 'taro-wecom-share'

const message: ShareMessage = {
  text: { content: '春茶上市，资料都在这里：' },
  attachments: [
    { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cA' } },
    { msgtype: 'miniprogram', miniprogram: card('高山乌龙茶', 'oolong') },
    { msgtype: 'video', video: { mediaid: '1vD5zF8hJ2kM6nQ9rT3w' } },
    { msgtype: 'link', link: { title: '冲泡指南', url: 'https://shop.example.com/guides/oolong' } },
    { msgtype: 'file', file: { mediaid: '2fB7cX4gH9jL1pS6uV8y' } },
    { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cB' } },
    { msgtype: 'miniprogram', miniprogram: card('白毫银针', 'silver-needle') },
    { msgtype: 'link', link: { title: '门店地址', url: 'https://shop.example.com/stores' } },
    { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cC' } },
  ],
}

export default function NineMixed() {
  return <ShareButton id="share-nine-mixed" message={message} />
}

function card(title: string, id: string) {
  return {
    appid: 'wx8f2c1d3e4a5b6c7d',
    title,
    imgUrl: `https://shop.example.com/covers/${id}.jpg`,
    page: `pages/product/index?id=${id}`,
  }
}
