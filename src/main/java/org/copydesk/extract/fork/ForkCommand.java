package org.copydesk.extract.fork;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How to start a Java machine like this one that only reads files. */
final class ForkCommand {

  /** Its launcher reads what a jar of Spring Boot packs inside, and starts another main class. */
  private static final String BOOT_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * What a Java machine needs of the environment: how names of files are written, and libraries.
   */
  private static final Set<String> KEPT =
      Set.of("LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "SYSTEMROOT", "SystemRoot");

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

  private ForkCommand() {}

  /**
   * The words of the command, up to where its arguments begin.
   *
   * @param memory bytes of its heap
   * @param folder an empty folder for its temporary files
   */
  static List<String> of(long memory, Path folder) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", script()));
    }
    command.add(java());
    command.addAll(options(memory, folder));
    command.addAll(program(folder));
    return command;
  }

  /**
   * Tika lets a process have our environment and our terminal. The shell takes both away before it
   * becomes that process: passwords are no business of a parser, options of ours are not meant for
   * it, and what a dying machine prints means nothing to an editor.
   */
  private static String script() {
    String unset =
        System.getenv().keySet().stream()
            .filter(n -> VARIABLE.matcher(n).matches())
            .filter(n -> !KEPT.contains(n) && !n.startsWith("LC_"))
            .sorted()
            .map(n -> "command unset -v " + n + " 2>/dev/null; ")
            .collect(Collectors.joining());
    return "trap '' INT TERM HUP; " + unset + "exec \"$0\" \"$@\" 2>/dev/null";
  }

  private static String java() {
    Path home = Path.of(System.getProperty("java.home", ""));
    for (String name : new String[] {"java", "java.exe"}) {
      Path java = home.resolve("bin").resolve(name);
      if (Files.isExecutable(java)) {
        return java.toString();
      }
    }
    return "java";
  }

  private static List<String> options(long memory, Path folder) {
    Locale locale = Locale.getDefault();
    return List.of(
        "-Xmx" + memory / 1024 + "k",
        "-Xms16m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:ErrorFile=" + folder.resolve("error.log"),
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+DisplayVMOutputToStderr",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        // What it would log is heard by nobody; making the log ready takes a third of its start.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Djava.io.tmpdir=" + folder,
        "-Dfile.encoding=" + Charset.defaultCharset(),
        "-Duser.language=" + locale.getLanguage(),
        "-Duser.country=" + locale.getCountry(),
        "-Duser.timezone=" + TimeZone.getDefault().getID(),
        "-Djdk.lang.Process.launchMechanism=NONE",
        "-Djdk.net.hosts.file=" + folder.resolve("no-hosts"),
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=",
        "-D" + ForkMain.PARENT + "=" + ProcessHandle.current().pid());
  }

  private static List<String> program(Path folder) {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(part -> !part.isEmpty())
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    String main = ForkMain.class.getName();
    boolean isOnIt = ClassLoader.getSystemResource(main.replace('.', '/') + ".class") != null;
    return isOnIt
        ? List.of("-cp", classPath, main)
        : List.of(
            // Its own settings are looked for in the folder at hand, which may be a stranger's.
            "-Dloader.home=" + folder, "-Dloader.main=" + main, "-cp", classPath, BOOT_LAUNCHER);
  }
}
