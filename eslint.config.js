import js from "@eslint/js";
import vitest from "@vitest/eslint-plugin";
import prettier from "eslint-config-prettier";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/dist/", "bench/**/build/", "**/__snapshots__/", "coverage/", "test-results/"]),
  {
    // Rules are bent here, where everyone sees it, and never beside the code.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-else-return": "error",
      "no-nested-ternary": "error",
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
      "no-useless-rename": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
      "object-shorthand": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // The compiler's noPropertyAccessFromIndexSignature demands the brackets, in every project that sets it.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      // Keys of a document are data: whoever mends a copy of it takes them away by name.
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Control characters are just what names, topics and logs have to be searched for.
      "no-control-regex": "off",
      // An async function that awaits nothing still turns what it throws into a rejection.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    // State machines tend to grow in closures. What no longer fits here is made of parts with a state of their own.
    files: ["templates/runtime/**"],
    rules: { "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    // One module holds the schemas of all types, and bundlers take it apart.
    files: ["generated/*/src/json-schema.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["test/**"],
    extends: [vitest.configs.recommended],
    rules: {
      // What matchers and parsers give is of any type until it is asserted.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expectTypeOf", "assertType", "expect*", "fc.assert"] }],
      "vitest/no-disabled-tests": "error",
      "vitest/no-focused-tests": "error",
      "vitest/valid-expect": ["error", { maxArgs: 2 }],
    },
  },
  {
    // Tools load their configuration from the default export, and a declaration says what others export.
    files: ["*.js", "**/*.config.js", "*.config.ts", "**/*.d.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    // Configuration, and measurements: they print what they measured, and what they measure is not installed with the project.
    files: ["**/*.js", "bench/**"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { "no-console": "off", "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
);
