// A client of types that openapi-typescript made: a table, a picture, and whether that holds.
import createClient from "openapi-fetch";
import type { paths } from "./atlas.js";

const atlas = createClient<paths>({ baseUrl: process.argv[2] });

const table = await atlas.GET("/api/tables/parameter_counts.json", {
  params: { query: { status: ["actual", "planned"], "parameters.min": "100000000000", limit: 3 } },
});
const picture = await atlas.GET("/charts/model-sizes.png", {
  params: { query: { country: ["KR", "US"], width: 400 } },
  parseAs: "arrayBuffer",
});
if (!table.data || !picture.data) throw new Error(JSON.stringify([table.error, picture.error]));

const verdict = await atlas.POST("/api/verify", {
  params: { query: { lang: "en" } },
  headers: { "Content-Type": "image/png" },
  body: "",
  bodySerializer: () => picture.data as ArrayBuffer,
});
const refused = await atlas.GET("/api/tables/models.json", { params: { query: { limit: 0 } } });

console.log(
  JSON.stringify({
    sizes: table.data.rows.map((row) => row.parameters),
    statuses: table.data.rows.map((row) => row.status),
    picture: [...new Uint8Array(picture.data as ArrayBuffer).slice(0, 4)],
    verdict: verdict.data?.verdict,
    countries: verdict.data?.file?.parameters.country,
    faults: refused.error?.faults?.map((fault) => fault.parameter),
  }),
);
