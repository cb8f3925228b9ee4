import { measureHttps } from "./measure-https.js";
import { measureImports } from "./measure-imports.js";
import { measureInstalls } from "./measure-installs.js";
import { measureMqtt } from "./measure-mqtt.js";

/** `node run.js` measures everything, `node run.js mqtt imports` some of it. */
const measurements = { mqtt: measureMqtt, https: measureHttps, imports: measureImports, installs: measureInstalls };

const asked = process.argv.slice(2);
for (const name of asked.length === 0 ? Object.keys(measurements) : asked) await measurements[name]();
