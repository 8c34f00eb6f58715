"""Why the system refuses a file or folder: its own words are English, these are Vietnamese."""

from __future__ import annotations

import errno
import os

REASONS: dict[str, str] = {
    "no regular file": "đây không phải tệp thường",
    "no UTF-8": "tệp không ghi bằng UTF-8",
    **{
        os.strerror(code): vi
        for code, vi in {
            errno.ENOENT: "không có tệp hay thư mục này",
            errno.EACCES: "không có quyền",
            errno.EPERM: "hệ điều hành không cho phép",
            errno.EEXIST: "đã có tệp cùng tên",
            errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
            errno.EISDIR: "đây là thư mục",
            errno.ENOSPC: "hết chỗ trên đĩa",
            errno.EDQUOT: "hết dung lượng được cấp",
            errno.EFBIG: "tệp quá lớn",
            errno.EROFS: "đĩa chỉ cho đọc",
            errno.EIO: "lỗi đọc ghi đĩa",
            errno.EMFILE: "mở quá nhiều tệp",
            errno.ENAMETOOLONG: "tên quá dài",
            errno.EBUSY: "tệp đang được dùng",
            errno.ELOOP: "liên kết vòng",
            errno.EILSEQ: "tên không viết được bằng UTF-8",
            errno.EPIPE: "chương trình nhận đã đóng",
            errno.EBADF: "luồng đã đóng",
            errno.EINVAL: "giá trị không hợp lệ",
        }.items()
    },
}
"""By the system's own sentence."""
