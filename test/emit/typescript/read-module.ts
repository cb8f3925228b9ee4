import { Node, Project, SyntaxKind, type ExportDeclaration, type Statement, type VariableDeclaration } from "ts-morph";
import type { ModuleExport, ModuleInterface } from "../../../generator/emit/emitted-file.js";
import { locateImport } from "../../../generator/emit/typescript/resolve-import.js";

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/** Reads off a module's syntax tree what it imports and exports. It knows exports by name only, as generated modules have them. */
export function readModule(path: string, text: string): ModuleInterface {
  const source = project.createSourceFile(path, text, { overwrite: true });
  const taken = [
    ...source.getImportDeclarations().map((declaration) => ({ declaration, names: declaration.getNamedImports() })),
    ...source.getExportDeclarations().map((declaration) => ({ declaration, names: declaration.getNamedExports() })),
  ];
  const imports = new Map<string, Set<string>>();
  for (const { declaration, names } of taken) {
    const specifier = declaration.getModuleSpecifierValue();
    if (specifier === undefined) continue;
    const module = locateImport(path, specifier);
    imports.set(module, new Set([...(imports.get(module) ?? []), ...names.map((name) => name.getName())]));
  }
  const exports = source.getStatements().flatMap(listExports);
  source.forget();
  return { imports: Array.from(imports, ([module, names]) => ({ module, names: [...names] })), exports };
}

function listExports(statement: Statement): readonly ModuleExport[] {
  const declaration = statement.asKind(SyntaxKind.ExportDeclaration);
  if (declaration !== undefined) return listNamedExports(declaration);
  if (!Node.isExportable(statement) || !statement.hasExportKeyword()) return [];
  if (Node.isVariableStatement(statement)) return statement.getDeclarations().map(readConstant);
  if (Node.isInterfaceDeclaration(statement) || Node.isTypeAliasDeclaration(statement))
    return [{ name: statement.getName(), kind: "type" }];
  const name = Node.isFunctionDeclaration(statement) || Node.isClassDeclaration(statement) ? statement.getName() : undefined;
  return name === undefined ? [] : [{ name, kind: "value" }];
}

function listNamedExports(declaration: ExportDeclaration): readonly ModuleExport[] {
  return declaration.getNamedExports().map((name) => ({
    name: name.getName(),
    kind: declaration.isTypeOnly() || name.isTypeOnly() ? "type" : "value",
  }));
}

function readConstant(constant: VariableDeclaration): ModuleExport {
  const type = constant.getTypeNode();
  const declaredType = Node.isTypeReference(type) ? type.getTypeName().getText() : undefined;
  return { name: constant.getName(), kind: "value", ...(declaredType !== undefined && { declaredType }) };
}
