package org.copydesk.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates beside this class. Whatever stands between two braces is escaped; only the style
 * and the script of this package stand between three.
 */
final class Templates {

  private final Mustache.Compiler compiler =
      Mustache.compiler().emptyStringIsFalse(true).withLoader(Templates::reader);
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /**
   * Writes one template.
   *
   * @param name its file's name without the ending
   * @param view a record with what it shows
   * @param out where to
   * @throws UncheckedIOException when it could not be written
   */
  void write(String name, Object view, Writer out) {
    try {
      compiled.computeIfAbsent(name, n -> compiler.compile(reader(n))).execute(view, out);
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw e;
    }
  }

  private static Reader reader(String name) {
    return new StringReader(resource(name + ".mustache"));
  }

  /** A file beside this class, its lines ended by line feeds on every system. */
  static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name + "; the build is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
