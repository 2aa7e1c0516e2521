// node check.mjs FOLDER v5|v6
//
// Checks every specification FOLDER/NAME.v5.json (or v6) as a user of that version of Vega-Lite would meet it: validates it against the
// schema, compiles and renders it with the minified scripts that browsers run, and writes FOLDER/NAME.v5.report (or v6).

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import Ajv from "ajv";

const [folder, version] = process.argv.slice(2);
const tools = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const suffix = version === "v5" ? "-5" : "";

function read(name, file) {
  return readFileSync(join(tools, "node_modules", name + suffix, "build", file), "utf8");
}

function validator() {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { "color-hex": true, uri: true, "uri-reference": true } });
  return ajv.compile(JSON.parse(read("vega-lite", "vega-lite-schema.json")));
}

function logger(warnings) {
  const collect = (...parts) => {
    warnings.push(parts.join(" "));
    return log;
  };
  const quiet = () => log;
  const log = { level: () => log, error: collect, warn: collect, info: quiet, debug: quiet };
  return log;
}

async function report(specification, validate) {
  const errors = validate(specification) ? [] : validate.errors.slice(0, 10).map((e) => `${e.instancePath} ${e.message}`);
  const warnings = [];
  try {
    const compiled = vegaLite.compile(specification, { logger: logger(warnings) }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: logger(warnings) });
    return { errors, warnings, description: compiled.description, svg: await view.toSVG() };
  } catch (error) {
    return { errors: [...errors, `${error.message}`], warnings, description: "", svg: "" };
  }
}

// Both scripts put what they offer into the global scope, as in a page.
for (const name of ["vega", "vega-lite"]) {
  vm.runInThisContext(read(name, name + ".min.js"), name);
}

const validate = validator();
for (const file of readdirSync(folder).filter((f) => f.endsWith(`.${version}.json`))) {
  const specification = JSON.parse(readFileSync(join(folder, file), "utf8"));
  writeFileSync(join(folder, file.replace(/\.json$/, ".report")), JSON.stringify(await report(specification, validate)));
}
