/** One file from the sources, dependencies included: the test runs this tree's command, built or not. */
export default {
  entry: { command: 'src/command.ts' },
  format: ['esm'],
  outExtension: () => ({ js: '.mjs' }),
  target: 'node20',
  platform: 'node',
  noExternal: [/.*/],
  esbuildOptions: (options: { conditions?: string[] }) => void (options.conditions = ['@foliokit/source']),
  silent: true,
}
