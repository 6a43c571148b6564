import { onNode } from './on-node.js'
import { usePackages } from './use-packages.js'

async function main(): Promise<void> {
  console.log(await usePackages())
  console.log('only on Node\n')
  console.log((await usePackages(onNode)).trimEnd())
}

void main()
