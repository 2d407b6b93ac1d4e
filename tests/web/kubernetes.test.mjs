// The recipe for Kubernetes is what the API takes: by the validators made of its OpenAPI schema. They let names pass that
// the schema does not have, so those that they never ask for are told too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Job } from "kubernetes-models/batch/v1";
import { parseAllDocuments } from "yaml";

const recipe = readFileSync(new URL("../recipes/kubernetes.yaml", import.meta.url), "utf8");

// The value, and in `unasked` the paths of what is in it until somebody asks for them.
function watched(value, unasked, path = "") {
  if (typeof value !== "object" || value === null)
    return value;
  const parts = {};
  for (const key of Object.keys(value)) {
    unasked.add(`${path}/${key}`);
    parts[key] = watched(value[key], unasked, `${path}/${key}`);
  }
  return new Proxy(Array.isArray(value) ? Object.values(parts) : parts, {
    get(target, key) {
      unasked.delete(`${path}/${String(key)}`);
      return target[key];
    },
  });
}

function faults(text) {
  const [document, ...others] = parseAllDocuments(text);
  assert.deepEqual([...document.errors, ...others], []);
  const unasked = new Set();
  try {
    Job.prototype.validate.call(watched(document.toJS(), unasked));
  } catch (error) {
    return [error.message];
  }
  return [...unasked];
}

test("the recipe is what the API takes", () => assert.deepEqual(faults(recipe), []));

for (const [kind, sound, broken, told] of [
  ["a name that is none", "completions: 8", "completion: 8", /^\/spec\/completion$/],
  ["a value of another type", "completions: 8", "completions: eight", /completions must be integer/],
  ["a field that is lacking", "mountPath: /county", "mountPlace: /county", /mountPath/],
  ["a word that is none", "restartPolicy: OnFailure", "restartPolicy: Sometimes", /restartPolicy must be equal/],
])
  test(`planted: ${kind}`, () => {
    assert.ok(recipe.includes(sound));
    assert.match(faults(recipe.replace(sound, broken)).join("\n"), told);
  });
