// Runs bless.py in pyodide (CPython in WebAssembly), with the host's files under the same paths.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, ...args] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, "package.json"));
const { loadPyodide } = await import(pathToFileURL(require.resolve("pyodide/pyodide.mjs")));
const here = path.dirname(fileURLToPath(import.meta.url));
const python = await loadPyodide({
    env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
    stdout: (line) => console.log(line),
    stderr: (line) => console.error(line),
});
const paths = args.map((arg) => (arg.startsWith("--") ? arg : path.resolve(arg)));
for (const root of new Set([here, ...paths.filter((p) => !p.startsWith("--")).map(path.dirname)])) {
    python.FS.mkdirTree(root);
    python.FS.mount(python.FS.filesystems.NODEFS, { root }, root);
}
const script = path.join(here, "bless.py");
python.globals.set("argv", python.toPy([script, ...paths]));
python.runPython(`
import runpy, sys
sys.argv = list(argv)
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
    status = 0
except SystemExit as stop:
    status = stop.code or 0
`);
process.exit(python.globals.get("status"));
