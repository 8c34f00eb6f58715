"""What each verdict (`Kind`) and each outcome of a duty (`Outcome`) is called, its colour, and what it means, by its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Label:
    """The face of a verdict or an outcome."""

    vi: str
    en: str
    colour: str
    vi_meaning: str
    en_meaning: str

    def name(self, lang: Literal["vi", "en"]) -> str:
        return self.en if lang == "en" else self.vi

    def meaning(self, lang: Literal["vi", "en"]) -> str:
        return self.en_meaning if lang == "en" else self.vi_meaning


LABELS: dict[str, Label] = {
    "basis": Label(
        "Viện dẫn ở phần căn cứ", "Basis", "#C6E5C3",
        "Viện dẫn đúng trong phần căn cứ.", "Cited rightly among the grounds.",
    ),
    "body": Label(
        "Viện dẫn ở nội dung", "Body", "#E2F0D9",
        "Viện dẫn đúng, nhưng chỉ trong nội dung.", "Cited rightly, but only in the body.",
    ),
    "misquoted": Label(
        "Viện dẫn sai", "Misquoted", "#F8CBAD",
        "Chắc chắn là văn bản này, nhưng ghi sai số, ký hiệu, ngày hoặc cơ quan.",
        "Surely this document, but its number, symbol, day or issuer is wrong.",
    ),
    "named": Label("Chỉ nêu tên", "Named", "#FFF2CC", "Nêu tên, không ghi số.", "Named without its number."),
    "indirect": Label(
        "Gián tiếp", "Indirect", "#DDEBF7",
        "Căn cứ vào kế hoạch khác, kế hoạch đó căn cứ vào văn bản này.", "Through another plan that rests on it.",
    ),
    "unresolvable": Label(
        "Cần xem lại", "To review", "#EDEDED",
        "Máy không kết luận được: xem lý do.", "Cannot be decided: see the reason.",
    ),
    "absent": Label(
        "Không viện dẫn", "Absent", "#F4B084", "Đã đọc hết, không thấy viện dẫn.", "Read whole, not cited."
    ),
    "unreadable": Label(
        "Không đọc được", "Unreadable", "#D9D9D9",
        "Tệp của đơn vị không đọc được.", "The unit's file could not be read.",
    ),
    "not_submitted": Label(
        "Chưa gửi", "Not sent", "#FF9999", "Chưa có kế hoạch nào của đơn vị về nội dung này.",
        "No plan of the unit on the subject is there.",
    ),
    "not_applicable": Label(
        "Không áp dụng", "Not applicable", "#FFFFFF",
        "Không thuộc đối tượng, hoặc ban hành trước văn bản này.", "Not concerned, or issued before the document.",
    ),
}  # fmt: skip
"""The labels of all verdicts."""

OUTCOMES: dict[str, Label] = {
    "covered": Label("Có", "Taken up", "#C6E5C3", "Kế hoạch có mục tương ứng.", "The plan takes it up."),
    "late": Label(
        "Muộn hơn", "Later", "#F8CBAD", "Có, nhưng hạn muộn hơn cấp trên giao.", "Taken up, but later than asked."
    ),
    "less_often": Label(
        "Thưa hơn", "Less often", "#FFF2CC", "Báo cáo thưa hơn yêu cầu.", "The report is promised less often than asked."
    ),
    "other_body": Label(
        "Khác nơi nhận", "Elsewhere", "#FFF2CC", "Báo cáo gửi cơ quan khác.", "The report goes to another body."
    ),
    "unclear": Label(
        "Chưa chắc", "Unclear", "#EDEDED", "Gần giống, phải xem lại.", "Something is alike, but not surely the same."
    ),
    "not_found": Label(
        "Không thấy", "Not found", "#DDEBF7",
        "Không thấy từ ngữ tương ứng; không phải là kết luận vi phạm.", "Nothing worded like it; that is no accusation.",
    ),
}  # fmt: skip
"""The labels of all outcomes of duties."""
