"""The table of fields as JSON Schema, for editors that complete keys and underline mistakes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from generator.fields.shapes import (
    Field,
    ListOf,
    Named,
    OneOf,
    Record,
    Several,
    Shape,
    Word,
    as_sentence,
    shapes_in,
)
from generator.fields.words import NAME

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

Value = TypeVar("Value")
Schema: TypeAlias = "dict[str, Any]"

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(root: Record) -> str:
    """Return the JSON Schema (2020-12) of a file that holds `root`, as text with a line end.

    It refuses nothing that the decoder accepts, except for odd spaces inside a value; the decoder
    knows more, such as which names must meet.
    """
    shapes = tuple(shapes_in(root))
    merged = {kind for it in shapes if isinstance(it, OneOf) for kind in it.kinds}
    parts = {it.name: part_schema(it) for it in shapes if it not in merged}
    whole = {"$schema": DIALECT, **parts.pop(root.name), "$defs": parts}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def part_schema(shape: Record | OneOf) -> Schema:
    """Return what a mapping must look like."""
    return kind_schema(shape) if isinstance(shape, OneOf) else object_schema(shape)


def shape_schema(shape: Shape) -> Schema:
    """Return what a value must look like."""
    match shape:
        case Word():
            return dict(shape.schema)
        case ListOf():
            return {"type": "array", "items": shape_schema(shape.item), "minItems": 1}
        case Several():
            return several_schema(shape.item)
        case Named():
            return {
                "type": "object",
                "additionalProperties": shape_schema(shape.item),
                "propertyNames": dict(NAME.schema),
                "minProperties": 1,
            }
        case OneOf() | Record():
            return {"$ref": f"#/$defs/{shape.name}"}


def several_schema(item: Word) -> Schema:
    """Return what one text, several after commas, or a list of them must look like."""
    one = str(item.schema["pattern"]).removeprefix("^").removesuffix("$")
    in_line = {"type": "string", "pattern": f"^{one}( *, *{one})*$"}
    return {"anyOf": [in_line, {"type": "array", "items": dict(item.schema), "minItems": 1}]}


def object_schema(record: Record) -> Schema:
    """Return what a mapping with known keys must look like."""
    required = [it.name for it in record.required if not it.unless]
    needed = {it.name: [it.needs] for it in record.fields if it.needs}
    rules = [not_both(it.name, it.instead_of) for it in record.fields if it.instead_of]
    rules += [either(it.name, it.unless) for it in record.fields if it.unless]
    properties = {it.name: field_schema(it) for it in record.fields}
    if record.inline:
        kinds = record.inline[1]
        # What a key that both know belongs to depends on what stands beside it.
        properties = {**properties, **without(properties, kind_properties(kinds))}
        needed |= without(record.by_key, kind_needs(kinds))
        rules.append({"oneOf": [*kind_choice(kinds), {"not": {"anyOf": kind_choice(kinds)}}]})
    return mapping_schema(record.says, properties, required, needed, rules)


def kind_schema(kinds: OneOf) -> Schema:
    """Return what a record of one kind of several must look like."""
    rules = [{"oneOf": kind_choice(kinds)}]
    return mapping_schema(kinds.says, kind_properties(kinds), [], kind_needs(kinds), rules)


def mapping_schema(
    says: str,
    properties: Schema,
    required: list[str],
    needed: dict[str, list[str]],
    rules: list[Schema],
) -> Schema:
    """Return the schema of a mapping, without what says nothing."""
    parts = {
        "description": as_sentence(says),
        "type": "object",
        "properties": properties,
        "required": required,
        "dependentRequired": needed,
        "allOf": rules,
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {key: it for key, it in parts.items() if it not in ([], {})}


def field_schema(field: Field) -> Schema:
    """Return what stands under one key, with what an editor shows of it."""
    says = f"{field.meaning} What the client sees: {field.seen}."
    says += f" Left out: {field.default}." if field.default else ""
    is_line = isinstance(field.shape, Word | Several) and "\n" not in field.example
    shown = {"examples": [field.example]} if is_line else {}
    return {**shape_schema(field.shape), "description": says, **shown}


def kind_properties(kinds: OneOf) -> Schema:
    """Return the keys of all kinds."""
    return {it.name: field_schema(it) for kind in kinds.kinds for it in kind.fields}


def kind_needs(kinds: OneOf) -> dict[str, list[str]]:
    """Return which keys the key of a kind asks for, and to which kind the others belong."""
    needs = {}
    for kind in kinds.kinds:
        for field in kind.fields:
            required = [it.name for it in kind.required if it is not field]
            needs[field.name] = required if field.name == kind.name else [kind.name]
    return {key: names for key, names in needs.items() if names}


def without(known: Container[str], more: Mapping[str, Value]) -> dict[str, Value]:
    """Return what stands under keys that are not known yet."""
    return {key: it for key, it in more.items() if key not in known}


def kind_choice(kinds: OneOf) -> list[Schema]:
    """Return, for each kind, that its key is there."""
    return [{"required": [kind.name]} for kind in kinds.kinds]


def not_both(one: str, other: str) -> Schema:
    """Return that two keys do not stand side by side."""
    return {"not": {"required": [other, one]}}


def either(one: str, other: str) -> Schema:
    """Return that one of two keys stands there, or both."""
    return {"anyOf": [{"required": [one]}, {"required": [other]}]}
