import type { ts as TypeScript } from "ts-morph";
import type { ModuleExport, ModuleInterface } from "../emitted-file.js";
import { locateImport } from "./resolve-import.js";
import { SyntaxKind, ts } from "./ts-morph.js";

/** Reads off a module's syntax tree what it imports and exports. It knows exports by name only, as generated modules have them. */
export function readModule(path: string, { statements }: TypeScript.SourceFile): ModuleInterface {
  const imports = new Map<string, Set<string>>();
  for (const statement of statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) continue;
    const module = locateImport(path, moduleSpecifier.text);
    imports.set(module, new Set([...(imports.get(module) ?? []), ...listNames(statement)]));
  }
  return { imports: Array.from(imports, ([module, names]) => ({ module, names: [...names] })), exports: statements.flatMap(listExports) };
}

function listNames(statement: TypeScript.ImportDeclaration | TypeScript.ExportDeclaration): readonly string[] {
  const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return [];
  return names.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

function listExports(statement: TypeScript.Statement): readonly ModuleExport[] {
  if (ts.isExportDeclaration(statement)) return listNamedExports(statement);
  if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(readConstant);
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [{ name: statement.name.text, kind: "type" }];
  if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return [];
  return statement.name === undefined ? [] : [{ name: statement.name.text, kind: "value" }];
}

function isExported(statement: TypeScript.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) ?? false;
}

function listNamedExports({ exportClause, isTypeOnly }: TypeScript.ExportDeclaration): readonly ModuleExport[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.map((element) => ({
    name: element.name.text,
    kind: isTypeOnly || element.isTypeOnly ? "type" : "value",
  }));
}

function readConstant({ name, type }: TypeScript.VariableDeclaration): readonly ModuleExport[] {
  if (!ts.isIdentifier(name)) return [];
  const declaredType =
    type !== undefined && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;
  return [{ name: name.text, kind: "value", ...(declaredType !== undefined && { declaredType }) }];
}
