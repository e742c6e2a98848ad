import CCMarkGFM

/// How many bytes of HTML libcmark-gfm makes of a text, with the extensions that Tenfold reads.
func htmlBytes(ofMarkdown text: [UInt8]) -> Int {
  cmark_gfm_core_extensions_ensure_registered()
  let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink", "tasklist"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  text.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return }
      cmark_parser_feed(parser, start, characters.count)
    }
  }
  let root = cmark_parser_finish(parser)
  defer { cmark_node_free(root) }
  let extensions = cmark_parser_get_syntax_extensions(parser)
  let html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, extensions)
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  var count = 0
  while html?[count] ?? 0 != 0 { count += 1 }
  return count
}
