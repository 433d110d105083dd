module.exports = {
  presets: [
    [
      'taro',
      {
        framework: process.env.CONSUMER?.endsWith('preact') ? 'preact' : 'react',
        ts: true,
        compiler: process.env.CONSUMER?.startsWith('vite') ? 'vite' : 'webpack5',
      },
    ],
  ],
}
