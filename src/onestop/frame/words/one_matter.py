"""Several cases about one matter: why the document of one cannot hold yet."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.other_document_unissued": Text(
        "Hồ sơ {other} cùng một việc với hồ sơ {case_code} và đã được chấp thuận, nhưng văn bản chưa được cấp; ai mở văn bản thì "
        "nó có hiệu lực. Mở văn bản của hồ sơ đó trước, rồi thu hồi: một việc không có hai văn bản cùng hiệu lực.",
        "Case {other} is about the same matter as case {case_code} and was granted, but its document was not issued yet; whoever "
        "opens it puts it in force. Open the document of that case first, then revoke it: of one matter no two documents hold "
        "at once.",
    ),
}
