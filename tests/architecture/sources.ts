import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

export const root = join(import.meta.dirname, "../..")

export type Source = {
  /** Path from the repository's root, with `/`. */
  readonly path: string
  /** Folder under `src`, or "entry". */
  readonly room: string
  readonly text: string
  readonly tree: ts.SourceFile
}

const filesIn = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/")).sort()

const roomOf = (path: string): string => {
  const [, folder = "", ...rest] = path.split("/")
  return rest.length === 0 || folder === "tabs" ? "entry" : folder
}

/** Every file of ours under `src`; `code` are those that the compiler reads. */
export const allPaths = filesIn("src")
export const sources: readonly Source[] = allPaths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts")).map((path) => parse(path, readFileSync(join(root, path), "utf8")))

export function parse(path: string, text: string): Source {
  return { path, room: roomOf(path), text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS) }
}

export function* nodes(tree: ts.Node): Generator<ts.Node> {
  yield tree
  const children: ts.Node[] = []
  tree.forEachChild((child) => { children.push(child) })
  for (const child of children) yield* nodes(child)
}

export const lineOf = ({ tree, path }: Source, node: ts.Node): string => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`

export type Import = { readonly specifier: string; readonly node: ts.Node; readonly clause: ts.ImportClause | undefined }
/** Static, dynamic and re-exporting imports, and workers started from a file. */
export const importsOf = ({ tree }: Source): Import[] => [...nodes(tree)].flatMap((node): Import[] => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return [{ specifier: node.moduleSpecifier.text, node, clause: node.importClause }]
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) return [{ specifier: node.moduleSpecifier.text, node, clause: undefined }]
  const first = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined
  return first && ts.isStringLiteralLike(first) ? [{ specifier: first.text, node, clause: undefined }] : []
})

/** Names that the file itself declares: a local `document` is not the page's. */
const declaredIn = (tree: ts.SourceFile): Set<string> => {
  const names = new Set<string>()
  for (const node of nodes(tree)) {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node) || ts.isImportClause(node)) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
  }
  return names
}

/** Uses of global names, bare or through `globalThis`, `self` and `navigator`; types and property names don't count. */
export const globalUses = (source: Source, names: readonly string[]): ts.Node[] => {
  const declared = declaredIn(source.tree)
  return [...nodes(source.tree)].filter((node) => {
    if (!ts.isIdentifier(node) || !names.includes(node.text)) return false
    const { parent } = node
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
      return ts.isIdentifier(parent.expression) && ["globalThis", "self", "navigator", "window"].includes(parent.expression.text) && !declared.has(parent.expression.text)
    }
    if (declared.has(node.text)) return false
    if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent)) return false
    const named = "name" in parent && parent.name === node
    return !named && !(ts.isPropertyAssignment(parent) && parent.name === node)
  })
}
