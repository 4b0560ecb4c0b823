#!/usr/bin/env python3
"""Writes a strict JSON Schema for each kind of Kubernetes' own OpenAPI document, as kubeconform wants them.

schemas.py SWAGGER.json FOLDER      the document is api/openapi-spec/swagger.json of the Go module k8s.io/kubernetes
"""
import json
import pathlib
import sys


def strict(schema):
    """No property that is not described: a misspelt one would be ignored by the cluster."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: strict(value) for key, value in schema.items() if key not in ("description", "default")}
    if kept.get("format") == "int-or-string":
        return {"type": ["string", "integer"]}
    if isinstance(kept.get("properties"), dict) and "additionalProperties" not in kept:
        kept["additionalProperties"] = False
    return kept


def needed(name, definitions, found):
    """The definitions that one leads to."""
    if name not in found:
        found[name] = definitions[name]
        for reference in references(definitions[name]):
            needed(reference, definitions, found)
    return found


def references(schema):
    if isinstance(schema, list):
        for each in schema:
            yield from references(each)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref" and isinstance(value, str):
                yield value.removeprefix("#/definitions/")
            else:
                yield from references(value)


def main(document, folder):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    swagger = json.loads(pathlib.Path(document).read_text())
    definitions = {
        # quantities may be written as numbers
        name: {"type": ["string", "number"]} if name.endswith(".resource.Quantity") else strict(body)
        for name, body in swagger["definitions"].items()
    }
    for name, body in swagger["definitions"].items():
        for kind in body.get("x-kubernetes-group-version-kind", []):
            group = kind["group"].split(".")[0]
            file = "-".join(part for part in (kind["kind"].lower(), group, kind["version"]) if part) + ".json"
            schema = {"$ref": f"#/definitions/{name}", "definitions": needed(name, definitions, {})}
            (out / file).write_text(json.dumps(schema))


if __name__ == "__main__":
    main(*sys.argv[1:])
