// Packs the scripts that the library carries, and prints their versions and hashes for VegaBuild.cs.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

for (const name of ["vega", "vega-lite"]) {
  const script = readFileSync(`node_modules/${name}/build/${name}.min.js`);
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: script.length,
  };
  writeFileSync(`../../../src/AiInfraMath/Charts/vega/${name}.min.js.br`, brotliCompressSync(script, { params }));
  console.log(name, version, "sha384-" + createHash("sha384").update(script).digest("base64"));
}
