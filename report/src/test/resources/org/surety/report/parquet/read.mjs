// Prints the rows of a file of Parquet as JSON, with the reader hyparquet.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const [modules, path] = process.argv.slice(2);
const reader = await import(pathToFileURL(`${modules}/hyparquet/src/index.js`));
const bytes = readFileSync(path);
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const rows = await reader.parquetReadObjects({ file, compressors: { GZIP: (packed) => gunzipSync(packed) } });
process.stdout.write(JSON.stringify(rows.map((row) => Object.values(row).map((it) => it == null ? null : String(it)))));
