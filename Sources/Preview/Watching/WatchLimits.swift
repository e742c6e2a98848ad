/// What one watcher may take: time to wait, and watches of the system.
package struct WatchLimits: Hashable, Sendable {
  /// How long nothing must change before a burst is over.
  package var quiet = Duration.milliseconds(15)
  /// How long after its first change a burst is told of, if changes do not end.
  package var longest = Duration.milliseconds(100)
  /// How many folders are watched. All programs of a user share what the system allows, at least 8,192.
  package var watches = 4096
  /// How far apart two changes may be that a disk marks with the same time: FAT counts two seconds.
  package var coarsestTime = Duration.seconds(2)

  /// What is good for people.
  package init() {}
}
