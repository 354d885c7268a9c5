package org.copydesk.extract.fork;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Limits;
import org.copydesk.extract.Unpacking;
import org.copydesk.extract.XhtmlSource;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A reader that tries what no reader may do, and tells how it went. */
public final class AttemptsFactory extends ForkedReadingFactory {

  private static final Set<String> NEEDED =
      Set.of("LANG", "LANGUAGE", "TZ", "PWD", "_", "SHLVL", "OLDPWD");

  public AttemptsFactory(Map<String, String> arguments) {
    super(arguments);
  }

  @Override
  protected XhtmlSource tika(Limits all) {
    return new XhtmlSource() {
      @Override
      public String typeOf(Path file, String fileName) {
        return "";
      }

      @Override
      public Extraction read(
          Path file,
          String fileName,
          String type,
          ContentHandler text,
          @Nullable Unpacking unpacking) {
        String told =
            "program: "
                + attempt(() -> new ProcessBuilder("true").start())
                + "\nconnection: "
                + attempt(() -> new Socket("127.0.0.1", 9))
                + "\nname: "
                + attempt(() -> InetAddress.getByName("copydesk.example.org"))
                + "\nvariables: "
                + (System.getenv().keySet().stream()
                        .allMatch(n -> NEEDED.contains(n) || n.startsWith("LC_"))
                    ? "few"
                    : System.getenv().keySet());
        try {
          text.characters(told.toCharArray(), 0, told.length());
        } catch (SAXException e) {
          throw new IllegalStateException(e);
        }
        return new Extraction(List.of(), 0, null, List.of(), List.of());
      }
    };
  }

  private static String attempt(Callable<?> deed) {
    try {
      deed.call();
      return "done";
    } catch (Exception | LinkageError e) {
      boolean tried =
          e instanceof java.net.ConnectException
              || (e instanceof java.net.UnknownHostException
                  && !String.valueOf(e.getMessage()).contains("hosts file"));
      return tried ? "tried" : "refused";
    } catch (Error e) {
      return "refused";
    }
  }
}
