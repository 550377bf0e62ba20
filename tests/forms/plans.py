"""Forms for tests."""

import copy
from typing import Any


def words(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def choice(value: str, vi: str, en: str) -> dict[str, Any]:
    return {"value": value, "label": words(vi, en)}


_BIRTH: dict[str, Any] = {
    "schema": {
        "type": "object",
        "additionalProperties": False,
        "required": ["child_name", "birth_date", "sex", "declared"],
        "properties": {
            "child_name": {"type": "string", "minLength": 1, "maxLength": 40},
            "birth_date": {"type": "string", "format": "date"},
            "weight": {"type": "number", "exclusiveMinimum": 0, "maximum": 10},
            "children": {"type": "integer", "minimum": 0, "maximum": 20},
            "sex": {"type": "string", "enum": ["male", "female"]},
            "mother_number": {"type": "string", "format": "citizen-number"},
            "phone": {"type": "string", "format": "phone", "maxLength": 20},
            "email": {"type": "string", "format": "email", "maxLength": 80},
            "copies": {"type": "array", "maxItems": 2, "items": {"type": "string", "enum": ["a", "b", "c"]}},
            "book": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]+$", "maxLength": 20},
            "remark": {"type": "string", "maxLength": 200},
            "declared": {"type": "boolean", "const": True},
        },
    },
    "pages": [
        {
            "code": "child",
            "title": words("Thông tin trẻ em", "The child"),
            "fields": [
                {"name": "child_name", "label": words("Họ và tên trẻ", "Child’s full name"), "widget": "text"},
                {
                    "name": "birth_date",
                    "label": words("Ngày sinh", "Date of birth"),
                    "widget": "date",
                    "must_be": "past",
                },
                {"name": "weight", "label": words("Cân nặng", "Weight"), "widget": "number"},
                {"name": "children", "label": words("Số con", "Number of children"), "widget": "number"},
                {
                    "name": "sex",
                    "label": words("Giới tính", "Sex"),
                    "widget": "radios",
                    "options": [choice("male", "Nam", "Male"), choice("female", "Nữ", "Female")],
                },
            ],
        },
        {
            "code": "parents",
            "title": words("Cha mẹ", "Parents"),
            "fields": [
                {"name": "mother_number", "label": words("Số định danh của mẹ", "Mother’s number"), "widget": "text"},
                {"name": "phone", "label": words("Điện thoại", "Phone"), "widget": "tel", "autocomplete": "tel"},
                {"name": "email", "label": words("Thư điện tử", "Email"), "widget": "email"},
                {
                    "name": "copies",
                    "label": words("Bản sao cần cấp", "Copies wanted"),
                    "widget": "checkbox",
                    "options": [choice(code, f"Loại {code}", f"Kind {code}") for code in "abc"],
                },
                {
                    "name": "book",
                    "label": words("Số hôn thú", "Marriage number"),
                    "widget": "text",
                    "error": words("Số hôn thú có dạng KH-123.", "A marriage number looks like KH-123."),
                },
                {"name": "remark", "label": words("Ghi chú", "Remark"), "widget": "textarea"},
                {"name": "declared", "label": words("Tôi cam đoan", "I declare"), "widget": "checkbox"},
            ],
        },
    ],
}


def birth() -> dict[str, Any]:
    """A fresh copy, to be spoiled by the test that asks for it."""
    return copy.deepcopy(_BIRTH)


GOOD = {"child_name": "Lê An", "birth_date": "2026-03-02", "sex": "female", "declared": True}
