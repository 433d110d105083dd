module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: process.env.CONSUMER?.startsWith('vite') ? 'vite' : 'webpack5',
      },
    ],
  ],
}
