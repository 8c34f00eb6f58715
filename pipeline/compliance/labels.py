"""What each verdict and each outcome of a duty is called, its colour, and what it means, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.compliance.coverage import Outcome
from pipeline.compliance.verdicts import Kind
from pipeline.messages import Lang


@dataclass(frozen=True, slots=True)
class Label:
    """The face of a verdict or an outcome."""

    vi: str
    en: str
    colour: str
    vi_meaning: str
    en_meaning: str

    def name(self, lang: Lang) -> str:
        return self.en if lang == "en" else self.vi

    def meaning(self, lang: Lang) -> str:
        return self.en_meaning if lang == "en" else self.vi_meaning


LABELS = {
    Kind.BASIS: Label("Căn cứ", "Basis", "#C6E5C3", "Viện dẫn đúng trong phần căn cứ.", "Cited rightly among the grounds."),
    Kind.BODY: Label(
        "Nội dung", "Body", "#E2F0D9",
        "Viện dẫn đúng, nhưng chỉ trong nội dung.", "Cited rightly, but only in the body.",
    ),
    Kind.MISQUOTED: Label(
        "Viện dẫn sai", "Misquoted", "#F8CBAD",
        "Chắc chắn là văn bản này, nhưng ghi sai số, ký hiệu, ngày hoặc cơ quan.",
        "Surely this document, but its number, symbol, day or issuer is wrong.",
    ),
    Kind.NAMED: Label("Chỉ nêu tên", "Named", "#FFF2CC", "Nêu tên, không ghi số.", "Named without its number."),
    Kind.INDIRECT: Label(
        "Gián tiếp", "Indirect", "#DDEBF7",
        "Căn cứ vào kế hoạch khác, kế hoạch đó căn cứ vào văn bản này.", "Through another plan that rests on it.",
    ),
    Kind.UNRESOLVABLE: Label(
        "Cần xem lại", "To review", "#EDEDED",
        "Máy không kết luận được: xem lý do.", "Cannot be decided: see the reason.",
    ),
    Kind.ABSENT: Label(
        "Không viện dẫn", "Absent", "#F4B084", "Đã đọc hết, không thấy viện dẫn.", "Read whole, not cited."
    ),
    Kind.UNREADABLE: Label(
        "Không đọc được", "Unreadable", "#D9D9D9",
        "Tệp của đơn vị không đọc được.", "The unit's file could not be read.",
    ),
    Kind.NOT_SUBMITTED: Label(
        "Chưa gửi", "Not sent", "#FF9999", "Chưa có kế hoạch nào của đơn vị.", "No plan of the unit is there."
    ),
    Kind.NOT_APPLICABLE: Label(
        "Không áp dụng", "Not applicable", "#FFFFFF",
        "Không thuộc đối tượng, hoặc ban hành trước văn bản này.", "Not concerned, or issued before the document.",
    ),
}  # fmt: skip
"""The labels of all verdicts."""

OUTCOMES = {
    Outcome.COVERED: Label("Có", "Taken up", "#C6E5C3", "Kế hoạch có mục tương ứng.", "The plan takes it up."),
    Outcome.LATE: Label(
        "Muộn hơn", "Later", "#F8CBAD", "Có, nhưng hạn muộn hơn cấp trên giao.", "Taken up, but later than asked."
    ),
    Outcome.LESS_OFTEN: Label(
        "Thưa hơn", "Less often", "#FFF2CC", "Báo cáo thưa hơn yêu cầu.", "The report is promised less often than asked."
    ),
    Outcome.OTHER_BODY: Label(
        "Khác nơi nhận", "Elsewhere", "#FFF2CC", "Báo cáo gửi cơ quan khác.", "The report goes to another body."
    ),
    Outcome.UNCLEAR: Label(
        "Cần xem lại", "To review", "#EDEDED", "Gần giống, chưa chắc.", "Something is alike, but not surely the same."
    ),
    Outcome.NOT_FOUND: Label(
        "Không thấy", "Not found", "#DDEBF7",
        "Không thấy từ ngữ tương ứng; không phải là kết luận vi phạm.", "Nothing worded like it; that is no accusation.",
    ),
}  # fmt: skip
"""The labels of all outcomes of duties."""
