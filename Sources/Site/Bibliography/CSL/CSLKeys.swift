/// The keys that CSL knows (citation-style-language/schema 1.0.2, `csl-data.json`). A key that is none of these is
/// left alone, unless it looks like one of them.
enum CSLKeys {
  /// Those of an entry, and the spellings that others use.
  static let ofEntries = [
    "id", "type", "citation-key", "citation-label", "categories", "custom", "shortTitle",
    "journalAbbreviation",
    // Names.
    "author", "chair", "collection-editor", "compiler", "composer", "container-author",
    "contributor", "curator", "director", "editor", "editorial-director", "editor-translator",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator", "translator",
    // Dates.
    "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
    // Texts.
    "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place",
    "authority", "call-number", "chapter-number", "citation-number", "collection-number",
    "collection-title", "container-title", "container-title-short", "dimensions", "division",
    "DOI", "edition", "event", "event-place", "event-title", "first-reference-note-number",
    "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language", "locator", "medium",
    "note", "number", "number-of-pages", "number-of-volumes", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part", "part-title",
    "PMCID", "PMID", "printing", "publisher", "publisher-place", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "source", "status", "supplement", "title",
    "title-short", "URL", "version", "volume", "volume-title", "volume-title-short",
    "year-suffix",
    // Spellings in small letters are read too.
    "doi", "url",
  ]

  /// Those of a name.
  static let ofNames = [
    "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix",
    "static-ordering", "literal", "parse-names", "isInstitution",
  ]

  /// Those of a date; the last three are pandoc's.
  static let ofDates = [
    "date-parts", "season", "circa", "literal", "raw", "edtf", "year", "month", "day",
  ]
}
