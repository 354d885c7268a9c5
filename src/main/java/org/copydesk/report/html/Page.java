package org.copydesk.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One page while it is written, template by template. */
final class Page {

  /** What our pages say of their origin, and what tells them from other people's. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"Copydesk\">";

  private final Templates templates;
  private final Writer out;

  /**
   * @param templates what it is written with
   * @param out where to; the caller closes it
   */
  Page(Templates templates, OutputStream out) {
    this.templates = templates;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  private record Top(String title, String policy, String generator, String style) {}

  private record Nothing() {}

  /** Opens a page without a script. */
  void open(String title, Inlined style) {
    open(title, style, "'none'");
  }

  /** Opens a page with a style and a script. */
  void open(String title, Inlined style, Inlined script) {
    open(title, style, script.source());
  }

  private void open(String title, Inlined style, String scripts) {
    String policy =
        "default-src 'none'; style-src "
            + style.source()
            + "; script-src "
            + scripts
            + "; base-uri 'none'; form-action 'none'";
    write("top", new Top(title, policy, GENERATOR, style.text()));
  }

  /** Writes a template that shows something. */
  void write(String template, Object view) {
    templates.write(template, view, out);
  }

  /** Writes a template that is always the same. */
  void write(String template) {
    write(template, new Nothing());
  }

  /** Hands everything written so far to the stream. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
