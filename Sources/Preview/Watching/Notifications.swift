#if os(Linux)
  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  import Site

  /// Watches folders by inotify, which says that an entry of a folder has changed.
  struct Notifications: Sendable {
    /// Can be read when there is something new.
    let descriptor: Descriptor
    private let limits: WatchLimits
    /// What counts in each folder that is watched, by the number of its watch.
    private var interests: [Int32: FolderSurvey.Interest] = [:]

    /// How often the folders are walked through anew because some were new, before they are left to the next burst.
    private static let mostWalks = 8
    /// How many buffers are read at once: who writes without end must not keep us from telling of it.
    private static let mostBuffers = 64
    private static let bufferSize = 1 << 14

    private static let structure = UInt32(
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF)
    private static let content = UInt32(IN_MODIFY | IN_CLOSE_WRITE)

    /// Watches nothing yet.
    init(_ limits: WatchLimits) throws(PollingReason) {
      let number = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
      guard number >= 0 else { throw .refused(errno) }
      descriptor = Descriptor(owning: number)
      self.limits = limits
    }

    /// Watches the folders as they are now. Returns whether all is watched; if not, they change faster than one can
    /// follow, or the system lacks what it takes for the moment.
    ///
    /// A folder is listed after it is watched, so that whatever comes into it later is told: where a watch was
    /// new, the walk is made once more.
    mutating func renew(_ folders: [String]) throws(PollingReason) -> Bool {
      for _ in 0..<Self.mostWalks {
        let survey = FolderSurvey(folders)
        let isNews = try watch(survey.places, forgetting: survey.isComplete)
        if !survey.isComplete { return false }
        if !isNews { return true }
      }
      return false
    }

    /// Watches these places, and no others if it forgets what it watched before; returns whether some of it is new.
    private mutating func watch(
      _ places: [String: FolderSurvey.Interest], forgetting: Bool
    ) throws(PollingReason) -> Bool {
      guard places.count <= limits.watches else { throw .tooManyFolders }
      var current: [Int32: FolderSurvey.Interest] = [:]
      for (path, interest) in places {
        let needsContent = interest.isWhole || !interest.files.isEmpty
        let mask = Self.structure | (needsContent ? Self.content : 0) | UInt32(IN_ONLYDIR)
        let watch = inotify_add_watch(descriptor.number, path, mask)
        guard watch >= 0 else {
          if errno == ENOSPC || errno == ENOMEM { throw .tooManyFolders }
          // It went, which is told of the folder that it stood in, or we may not look at it.
          continue
        }
        // One folder may stand at two paths, where a disk is mounted twice.
        current[watch, default: FolderSurvey.Interest()].formUnion(interest)
      }
      for watch in interests.keys where current[watch] == nil {
        if forgetting {
          // It may have gone by itself.
          _ = inotify_rm_watch(descriptor.number, watch)
        } else {
          current[watch] = interests[watch]
        }
      }
      defer { interests = current }
      return current.contains { interests[$0.key] != $0.value }
    }

    /// Takes what the system has to tell; returns whether some of it counts.
    func hasNews() throws(PollingReason) -> Bool {
      var isChange = false
      var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
      for _ in 0..<Self.mostBuffers {
        let count = buffer.withUnsafeMutableBytes {
          read(descriptor.number, $0.baseAddress, $0.count)
        }
        if count <= 0 {
          if count == 0 || errno == EAGAIN { break }
          if errno == EINTR { continue }
          throw .refused(errno)
        }
        for event in NotificationEvents(buffer[..<count]) where counts(event) { isChange = true }
      }
      return isChange
    }

    /// Whether an event is of something that reading would see.
    func counts(_ event: NotificationEvent) -> Bool {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      guard let interest = interests[event.watch], event.mask & UInt32(IN_IGNORED) == 0 else {
        return false
      }
      guard let name = event.name else { return true }
      if interest.files.contains(name) { return true }
      if interest.steps.contains(name), event.mask & Self.content == 0 { return true }
      return interest.isWhole && !InputFile.isIgnored(name)
    }
  }
#endif
