/// Memory that stays in one place, for a kernel to work in; reading and writing in Swift is checked.
@safe
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  /// The first element.
  let start: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  /// Memory for so many elements, all the same.
  init(_ element: Element, count: Int) {
    self.count = count
    unsafe start = .allocate(capacity: max(count, 1))
    unsafe start.initialize(repeating: element, count: max(count, 1))
  }

  deinit { unsafe start.deallocate() }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe start[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count)
      unsafe start[index] = newValue
    }
  }

  /// Makes all elements the same.
  func fill(_ element: Element) { unsafe start.update(repeating: element, count: count) }
}
