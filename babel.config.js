// Browsers of the last years take what Taro would otherwise write out for iOS 9, in a fifth fewer bytes. Phones' clients are older.
const browsers = { chrome: '87', safari: '14', ios: '14' }

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        ...(process.env.TARO_ENV === 'h5' && { targets: browsers }),
      },
    ],
  ],
}
