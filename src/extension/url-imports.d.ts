/** A file that the bundler builds on its own and of which the importer gets only the address. */
declare module "url:*" {
  const address: string
  export default address
}
