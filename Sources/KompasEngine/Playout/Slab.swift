/// A place in a slab for so many elements of one type.
struct Place<Element: BitwiseCopyable>: Sendable {
  /// Bytes from the start of the slab.
  var offset: Int
  /// How many elements.
  var count: Int
}

/// Rows of different types behind each other in one array, so that copying a playout copies plain memory.
struct Slab: Sendable {
  /// Sixteen bytes at a time, so that every row begins where a pair of numbers may begin.
  private(set) var words: [SIMD2<UInt64>] = []

  /// Puts rows down; answers where.
  mutating func add<Element: BitwiseCopyable>(_ rows: [Element]) -> Place<Element> {
    let place = Place<Element>(offset: words.count * 16, count: rows.count)
    let bytes = rows.count * MemoryLayout<Element>.stride
    words += Array(repeating: .zero, count: (bytes + 15) / 16)
    unsafe words.withUnsafeMutableBytes { memory in
      unsafe rows.withUnsafeBytes { source in
        for index in 0..<source.count {
          unsafe memory[place.offset + index] = unsafe source[index]
        }
      }
    }
    return place
  }

  /// Puts down so many times the same.
  mutating func add<Element: BitwiseCopyable>(
    _ count: Int,
    of element: Element
  ) -> Place<Element> {
    add(Array(repeating: element, count: count))
  }
}

extension Slab {
  /// What an empty slab lends; nothing is there to be read.
  private static var nowhere: UnsafeRawPointer {
    unsafe UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped
  }

  /// Moves rows to a larger place; what they held before is copied, the old place stays empty.
  mutating func enlarge<Element: BitwiseCopyable>(_ place: Place<Element>, to count: Int)
    -> Place<Element>
  {
    let old = unsafe words.withUnsafeBytes { memory in
      (0..<place.count).map {
        unsafe memory.load(
          fromByteOffset: place.offset + $0 * MemoryLayout<Element>.stride,
          as: Element.self
        )
      }
    }
    guard let first = old.first else { return place }
    return add(old + Array(repeating: first, count: count - old.count))
  }

  /// An element of a row.
  @inline(__always)
  subscript<Element: BitwiseCopyable>(place: Place<Element>, index: Int) -> Element {
    unsafe words.withUnsafeBytes {
      unsafe $0.load(
        fromByteOffset: place.offset + index * MemoryLayout<Element>.stride,
        as: Element.self
      )
    }
  }

  /// Lends the memory to be read only, though the pointer could do more.
  @inline(__always)
  func withTables<Result>(_ body: (UnsafeMutableRawPointer) -> Result) -> Result {
    unsafe words.withUnsafeBytes { memory in
      unsafe body(UnsafeMutableRawPointer(mutating: memory.baseAddress ?? Slab.nowhere))
    }
  }

  /// Lends the memory to be read and written.
  @inline(__always)
  mutating func withMemory<Result>(_ body: (UnsafeMutableRawPointer) -> Result) -> Result {
    unsafe words.withUnsafeMutableBytes { memory in
      unsafe body(memory.baseAddress ?? UnsafeMutableRawPointer(mutating: Slab.nowhere))
    }
  }
}

/// A row in memory that somebody else owns and keeps alive: no counting of references, no checks in a release.
///
/// It lives no longer than the closure that lends the memory.
@safe struct Row<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  #if DEBUG
    private let count: Int
  #endif

  /// The row at a place of a slab whose memory begins at `base`.
  @inline(__always)
  init(_ place: Place<Element>, in base: UnsafeMutableRawPointer) {
    unsafe start = (base + place.offset).assumingMemoryBound(to: Element.self)
    #if DEBUG
      count = place.count
    #endif
  }

  /// The element at an index below the count of its place.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      check(index)
      return unsafe start[index]
    }
    nonmutating _modify {
      check(index)
      yield unsafe &start[index]
    }
  }

  /// The element at an index below the count of its place.
  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating _modify { yield &self[Int(index)] }
  }

  /// Where the row lies, for the kernels; they know how long it is.
  @unsafe @inline(__always)
  var address: UnsafeMutablePointer<Element> { unsafe start }

  /// Debug builds check what release builds trust.
  @inline(__always)
  private func check(_ index: Int) {
    #if DEBUG
      precondition(index >= 0 && index < count)
    #endif
  }
}

/// A stretch of a row.
struct Stretch: BitwiseCopyable, Sendable {
  var start: Int32
  var end: Int32

  /// The stretch that begins here and is so long.
  init(_ start: Int, count: Int) {
    self.start = Int32(start)
    end = Int32(start + count)
  }

  /// No elements.
  static let empty = Stretch(0, count: 0)

  @inline(__always)
  var indices: Range<Int> { unsafe Range(uncheckedBounds: (Int(start), Int(end))) }
  @inline(__always)
  var isEmpty: Bool { start == end }
}
