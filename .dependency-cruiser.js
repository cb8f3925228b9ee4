const yamlReaders = "node_modules/yaml/";
const nodeTransports = "^templates/runtime/https/(proxy|transports)/node-";
const abovePureRooms = "write|run|cli";

/**
 * Who may import whom. Data flows load -> api -> emit -> write, all on language; what is copied into every output, and the outputs themselves, stand alone.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
export default {
  forbidden: [
    {
      name: "nothing-circular",
      comment: "A cycle has no first file to read.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolvable",
      comment: "An import that leads nowhere escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "language-stands-below-all",
      comment: "What a model may say is known to every room, and knows none of them.",
      severity: "error",
      from: { path: "^generator/language/" },
      to: { path: "^generator/(?!language/)" },
    },
    {
      name: "load-sees-the-language-only",
      comment: "Loading turns text into a checked document, whatever is resolved and made of it later.",
      severity: "error",
      from: { path: "^generator/load/" },
      to: { path: "^generator/(?!load/|language/)" },
    },
    {
      name: "api-sees-the-language-only",
      comment: "The resolved Api is built from the normalized document, and knows neither how to load a file nor an artefact.",
      severity: "error",
      from: { path: "^generator/api/" },
      to: { path: "^generator/(?!api/|language/)" },
    },
    {
      name: "emit-is-pure",
      comment: "An emitter is a function of the Api: it reads no YAML (one file writes it) and touches no disk.",
      severity: "error",
      from: { path: "^generator/emit/", pathNot: "^generator/emit/text/write-yaml[.]" },
      to: { path: `^generator/(load|${abovePureRooms})/|${yamlReaders}|^(node:)?fs(/promises)?$` },
    },
    {
      name: "write-sees-emitted-files-only",
      comment: "Writing compares and stores texts, whatever they say.",
      severity: "error",
      from: { path: "^generator/write/" },
      to: { path: "^generator/(?!write/|emit/emitted-file[.])" },
    },
    {
      name: "run-knows-no-command-line",
      comment: "Programs run the generator too.",
      severity: "error",
      from: { path: "^generator/run/" },
      to: { path: "^generator/cli([./]|$)" },
    },
    {
      name: "runtime-stands-alone",
      comment:
        "The runtime is copied into every output, which depends on no package and, but for what is named after Node, runs outside Node.",
      severity: "error",
      from: { path: "^templates/runtime/", pathNot: nodeTransports },
      to: { pathNot: "^templates/runtime/" },
    },
    {
      name: "node-transports-need-node-only",
      comment: "What runs on Node alone uses Node's own modules and still no package.",
      severity: "error",
      from: { path: nodeTransports },
      to: { pathNot: "^templates/runtime/", dependencyTypesNot: ["core"] },
    },
    {
      name: "runtime-core-knows-no-transport",
      comment: "Types and validators are used without any client.",
      severity: "error",
      from: { path: "^templates/runtime/(values|errors|topics)/" },
      to: { path: "^templates/runtime/(client|mqtt|https|service)/" },
    },
    {
      name: "transports-are-apart",
      comment: "Whoever imports one client loads nothing of the other.",
      severity: "error",
      from: { path: "^(templates/runtime|generated/[^/]+/src(?:/runtime)?)/(mqtt|https)[./]" },
      to: { path: "^$1/(mqtt|https)[./]", pathNot: "^$1/$2[./]" },
    },
    {
      name: "generator-imports-no-output",
      comment: "The generator must work when nothing has been generated yet.",
      severity: "error",
      from: { path: "^generator/" },
      to: { path: "^(generated|templates)/" },
    },
    {
      name: "output-imports-itself-only",
      comment: "A generated package never knows the generator, and has no dependency but behind the entry points that do I/O.",
      severity: "error",
      from: { path: "^generated/([^/]+)/src/", pathNot: "^generated/[^/]+/src/(runtime/)?(mqtt|https|proxy|service|sigv4)[./]" },
      to: { pathNot: "^generated/$1/src/" },
    },
    {
      name: "output-never-imports-the-generator",
      comment: "Whatever an entry point needs, it is never the generator.",
      severity: "error",
      from: { path: "^generated/" },
      to: { path: "^(generator|templates|test|dist)/" },
    },
    {
      name: "nobody-imports-tests-or-benchmarks",
      comment: "Tests and benchmarks look at the code; the code does not look at them.",
      severity: "error",
      from: { pathNot: "^(test|bench)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "tests-import-no-benchmark",
      comment: "Benchmarks have dependencies of their own, which are not installed here.",
      severity: "error",
      from: { path: "^test/" },
      to: { path: "^bench/" },
    },
  ],
  options: {
    // Types too: an emitter that merely names a type of the loader already depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^generated/[^/]+/dist/"] },
    enhancedResolveOptions: { conditionNames: ["types", "import", "node", "default"], exportsFields: ["exports"] },
    combinedDependencies: true,
  },
};
