import Foundation
import KompasStandards

/// Why the system refuses, in the language of whoever reads: what `strerror` says is English.
enum ErrorNumber {
  /// The reason, as a clause without a point.
  static func words(_ code: Int32, _ language: Language) -> String {
    switch code {
    case ENOENT, ENOTDIR: language.phrase("file.output.noFolder")
    case EISDIR: language.phrase("file.output.isFolder")
    case EACCES, EPERM: language.phrase("file.output.notAllowed")
    case EROFS: language.phrase("file.output.readOnly")
    case ENOSPC, EDQUOT: language.phrase("file.output.full")
    case EEXIST: language.phrase("file.output.halfFile")
    case ENAMETOOLONG: language.phrase("file.output.longName")
    case EFBIG: language.phrase("file.standardOutput.tooLarge")
    case ELOOP: language.phrase("file.reason.loop")
    case EMFILE, ENFILE: language.phrase("file.reason.tooManyOpen")
    case EIO: language.phrase("file.reason.broken")
    case _: language.phrase("file.output.refused", ["code": code])
    }
  }
}
