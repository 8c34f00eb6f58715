"""Why the system refuses a file or folder: its own words are English, these are Vietnamese."""

from __future__ import annotations

import errno
import os

REASONS: dict[str, str] = {
    "no regular file": "đây không phải tệp thường",
    "port must be 0-65535": "số cổng phải từ 0 đến 65535",
    "not a valid DuckDB database file": "tệp không phải cơ sở dữ liệu DuckDB",
    "Could not set lock on file": "chương trình khác đang mở tệp",
    "password authentication failed": "sai tên người dùng hoặc mật khẩu",
    "no password supplied": "cần mật khẩu",
    "Name or service not known": "không có máy nào tên như vậy",
    "failed to resolve host": "không có máy nào tên như vậy",
    "Timed out": "không thấy trả lời",
    "missing port number": "thiếu số cổng",
    "unknown address scheme": "địa chỉ không đúng dạng",
    "no UTF-8": "tệp không ghi bằng UTF-8",
    # what Windows says where it has a sentence of its own
    "Access is denied": "không có quyền, hoặc chương trình khác đang mở tệp",
    "being used by another process": "chương trình khác đang mở tệp",
    "cannot find the file specified": "không có tệp này",
    "cannot find the path specified": "không có thư mục này",
    "not enough space on the disk": "hết chỗ trên đĩa",
    "filename or extension is too long": "tên quá dài",
    "filename, directory name, or volume label syntax is incorrect": "tên có ký tự mà Windows không cho phép",
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
            errno.EADDRINUSE: "cổng đang được dùng",
            errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó",
            errno.ECONNREFUSED: "máy kia từ chối kết nối",
            errno.ECONNRESET: "kết nối bị ngắt",
            errno.ETIMEDOUT: "không thấy trả lời",
            errno.EHOSTUNREACH: "không tới được máy kia",
            errno.ENETUNREACH: "không có mạng tới máy kia",
            errno.EBADF: "luồng đã đóng",
            errno.EINVAL: "giá trị không hợp lệ",
        }.items()
    },
}
"""By the system's own sentence."""
