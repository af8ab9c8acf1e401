// Others on the same sheet, only reading and writing it as JSON Lines: node import_peers.cjs duckdb|polars|node FILE
// duckdb and polars want the npm packages @duckdb/node-api and nodejs-polars in NODE_PATH.
const fs = require("fs"), [, , who, file] = process.argv;

async function duckdb() {
	const { DuckDBInstance } = require("@duckdb/node-api");
	const db = await (await DuckDBInstance.create(":memory:")).connect();
	await db.run(`copy (select * from read_csv('${file}', delim = ';', header = true, all_varchar = true)) to '/dev/stdout' (format json)`);
}

function polars() {
	const pl = require("nodejs-polars");
	pl.readCSV(file, { sep: ";", inferSchemaLength: 0 }).writeJSON("/dev/stdout", { format: "lines" });
}

// by hand: one pass over the signs, quotes observed, in pieces so that memory stays bounded
function node() {
	let header = null, row = [], cell = "", quoted = false, wasQuote = false, out = [];
	const end = () => {
		row.push(cell);
		cell = "";
		if (!header) header = row;
		else out.push(JSON.stringify(Object.fromEntries(header.map((k, i) => [k, row[i]]))));
		row = [];
		if (out.length >= 1000) process.stdout.write(out.join("\n") + "\n"), (out = []);
	};
	const decoder = new TextDecoder("utf-8"), fd = fs.openSync(file), bytes = Buffer.alloc(1 << 16);
	for (let n; (n = fs.readSync(fd, bytes)) > 0; )
		for (const c of decoder.decode(bytes.subarray(0, n), { stream: true })) {
			if (quoted && c !== '"') cell += c;
			else if (c === '"') {
				if (!quoted && wasQuote) cell += '"';
				quoted = !quoted;
				wasQuote = !quoted;
				continue;
			} else if (c === ";") row.push(cell), (cell = "");
			else if (c === "\n") end();
			else if (c !== "\r") cell += c;
			wasQuote = false;
		}
	process.stdout.write(out.join("\n") + "\n");
}

Promise.resolve({ duckdb, polars, node }[who]()).catch((e) => {
	console.error(String(e));
	process.exit(2);
});
