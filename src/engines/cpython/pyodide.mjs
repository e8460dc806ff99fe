// Runs driver.py in pyodide (CPython in WebAssembly): lines of JSON in and out.
import path from "node:path";
import readline from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, driver] = process.argv.slice(-2);
const require = createRequire(path.resolve(folder, "package.json"));
const { loadPyodide } = await import(pathToFileURL(require.resolve("pyodide/pyodide.mjs")));
const python = await loadPyodide({
    env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
    // What a program prints is in the answers; anything else is lost.
    stdout: () => {},
    stderr: () => {},
});
python.runPython(driver, { filename: "<driver>" });
const answer = python.globals.get("answer");
for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(answer(line) + "\n");
}
