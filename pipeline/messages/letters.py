"""The sentences of letters and tables for offices, Vietnamese and English (a letter of a Vietnamese office is Vietnamese by law).

`pipeline/messages/__init__.py` merges LETTERS into its own table.
"""

from __future__ import annotations

LETTERS: dict[str, tuple[str, str]] = {
    "letter.country": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "letter.motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "letter.party": ("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"),
    "letter.number": ("Số:        {symbol}", "No.:        {symbol}"),
    "letter.number_party": ("Số        {symbol}", "No.        {symbol}"),
    "letter.date": ("{place}, ngày      tháng      năm {year}", "{place},      /      /{year}"),
    "letter.subject": (
        "V/v đôn đốc gửi kế hoạch thực hiện {document}",
        "Subject: plans that carry out {document}",
    ),
    "letter.to": ("Kính gửi: {names}.", "To: {names}."),
    "letter.to_many": (
        "Kính gửi: Các cơ quan, đơn vị, địa phương (có danh sách kèm theo).",
        "To: the units in the appendix.",
    ),
    "letter.opening": (
        (
            "Thực hiện {citation}, {issuer} đã rà soát kế hoạch của các cơ quan, đơn vị, địa phương. Tổng số {units} đơn vị phải gửi kế hoạch:"
            " {met} đơn vị đạt yêu cầu,{open} {n} đơn vị chưa gửi, gửi chậm hoặc viện dẫn chưa đúng (danh sách tại Phụ lục kèm theo)."
        ),
        (
            "Under {citation}, {issuer} has gone through the plans of the units. Of {units} units that had to send one, {met} meet what was"
            " asked,{open} {n} sent none, were late or cite wrongly (see the appendix)."
        ),
    ),
    "letter.open": (" {n} đơn vị đang được xem lại,", " {n} are being looked at,"),
    "letter.opening_one": (
        "Thực hiện {citation}, {issuer} đã rà soát kế hoạch của {unit}{plan}. Kết quả: {message}",
        "Under {citation}, {issuer} has gone through the plan of {unit}{plan}. Result: {message}",
    ),
    "letter.requests": ("Để bảo đảm việc triển khai thống nhất, {issuer} đề nghị:", "{issuer} asks:"),
    "letter.requests_one": ("{issuer} đề nghị {unit}:", "{issuer} asks {unit}:"),
    "letter.send": (
        "{names}: khẩn trương xây dựng, ban hành và gửi kế hoạch thực hiện {document}.",
        "{names}: to draw up, issue and send a plan that carries out {document}.",
    ),
    "letter.mend": (
        (
            "{names}: rà soát, sửa đổi, bổ sung phần căn cứ của kế hoạch đã ban hành, viện dẫn đúng số, ký hiệu, ngày, tháng, năm,"
            " cơ quan ban hành và trích yếu của {document}."
        ),
        "{names}: to mend the grounds of the plan, with number, symbol, day, issuer and title of {document} as they are.",
    ),
    "letter.resend": ("{names}: gửi lại tệp kế hoạch đọc được.", "{names}: to send a file that can be read."),
    "letter.late": (
        "{names}: rút kinh nghiệm về việc gửi kế hoạch chậm so với thời hạn.",
        "{names}: to mind the day on which plans are due.",
    ),
    "letter.late_one": (
        "Rút kinh nghiệm về việc gửi kế hoạch chậm {late} ngày làm việc so với thời hạn ({due}).",
        "To mind the day on which plans are due ({due}): it was {late} working days late.",
    ),
    "letter.reply": (
        "Kết quả thực hiện gửi về {issuer} trước {day} để tổng hợp.",
        "The result is to reach {issuer} before {day}.",
    ),
    "letter.reply_open": ("Kết quả thực hiện gửi về {issuer} để tổng hợp.", "The result is to be sent to {issuer}."),
    "letter.closing": (
        "{issuer} đề nghị các cơ quan, đơn vị, địa phương quan tâm thực hiện{end}",
        "{issuer} asks the units to see to it.",
    ),
    "letter.closing_one": ("{issuer} đề nghị {unit} quan tâm thực hiện{end}", "{issuer} asks {unit} to see to it."),
    "letter.plan": ("Kế hoạch đã gửi: {plan}.", "Plan sent: {plan}."),
    "letter.plan_of_day": ("{plan} ngày {day}", "{plan} of {day}"),
    "letter.recipients": ("Nơi nhận:", "Recipients:"),
    "letter.as_above": ("Như trên;", "As above;"),
    "letter.file": ("Lưu: VT.", "Archive."),
    "letter.file_party": ("Lưu Văn phòng.", "Archive."),
    "letter.appendix": ("PHỤ LỤC", "APPENDIX"),
    "letter.appendix_title": (
        "Danh sách đơn vị chưa gửi, gửi chậm hoặc viện dẫn chưa đúng {document}",
        "Units that sent no plan, were late or cite {document} wrongly",
    ),
    "letter.appendix_of": (
        "(Kèm theo Công văn số      {symbol} ngày      tháng      năm {year} của {issuer})",
        "(With letter {symbol} of {issuer}, {year})",
    ),
    "letter.column.n": ("TT", "No."),
    "letter.column.unit": ("Đơn vị", "Unit"),
    "letter.column.missing": ("Nội dung chưa đạt", "What is missing"),
    "letter.column.evidence": ("Minh chứng", "Evidence"),
    "letter.column.right": ("Đề nghị thực hiện", "To do"),
    "letter.many_send": ("Đối với {n} đơn vị chưa gửi kế hoạch", "{n} units that sent no plan"),
    "letter.many_mend": (
        "Đối với {n} đơn vị chưa viện dẫn hoặc viện dẫn chưa đúng",
        "{n} units that cite it wrongly or not",
    ),
    "letter.many_resend": ("Đối với {n} đơn vị gửi tệp không đọc được", "{n} units whose file cannot be read"),
    "letter.many_late": ("Đối với {n} đơn vị gửi kế hoạch chậm", "{n} units that were late"),
    "letter.late_days": ("Gửi chậm {late} ngày làm việc (hạn {due}).", "{late} working days late (due {due})."),
    "assign.sheet": ("Căn cứ", "Grounds"),
    "assign.title": ("BẢNG NHIỆM VỤ ĐƯỢC GIAO", "TABLE OF DUTIES"),
    "assign.of": ("theo {citation}", "by {citation}"),
    "assign.for": ("Đơn vị: {unit}", "Unit: {unit}"),
    "assign.ground": ("Căn cứ để viện dẫn trong kế hoạch của đơn vị:", "The ground to cite in the unit's own plan:"),
    "assign.ground_words": ("Căn cứ {citation};", "Căn cứ {citation};"),
    "assign.plan_due": ("Kế hoạch của đơn vị phải ban hành: {time}.", "The unit's own plan is due: {time}."),
    "assign.none": ("Không có nhiệm vụ nào giao cho đơn vị.", "No duty falls to the unit."),
    "assign.column.n": ("TT", "No."),
    "assign.column.item": ("Mục", "Item"),
    "assign.column.kind": ("Loại", "Kind"),
    "assign.column.duty": ("Nhiệm vụ được giao", "Duty"),
    "assign.column.bearer": ("Giao cho", "Given to"),
    "assign.column.due": ("Hạn, kỳ báo cáo", "Due, or how often"),
    "assign.column.report": ("Báo cáo về", "Report to"),
    "assign.column.own": ("Người thực hiện, hạn của đơn vị", "Own person and day"),
    "assign.written": ("Đã ghi {count} nhiệm vụ vào {file}", "{count} duties written to {file}"),
    "remind.written": (
        "Đã ghi {count} công văn ({units} đơn vị); {open} đơn vị phải xem lại trước khi đôn đốc: {files}",
        "{count} letters written ({units} units); {open} units are to be looked at before anybody is told: {files}",
    ),
    "remind.nobody": ("Không có đơn vị nào cần đôn đốc.", "Nobody need be reminded."),
}
