import { usePackages } from './use-packages.js'

usePackages().then(
  (text) => console.log(text.trimEnd()),
  (error: unknown) => {
    throw error
  },
)
