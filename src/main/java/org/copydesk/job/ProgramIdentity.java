package org.copydesk.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.copydesk.finding.Fingerprint;

/**
 * Which build of Copydesk runs, with which libraries: a hash of what lies on the class path. Two
 * builds of one version differ, so nothing that an older one remembered is taken for this one's.
 */
final class ProgramIdentity {

  private static final String OURS = "org/copydesk/";

  /** Where our classes lie in a jar, whatever the jar is called. */
  private static final List<String> OURS_IN_JAR = List.of(OURS, "BOOT-INF/classes/" + OURS);

  private ProgramIdentity() {}

  private static final class Known {
    static final String IDENTITY = of(System.getProperty("java.class.path", ""));
  }

  /** The identity of the running program: 16 hexadecimal digits. */
  static String current() {
    return Known.IDENTITY;
  }

  /** The identity of what lies on a class path. */
  static String of(String classPath) {
    List<String> parts = new ArrayList<>();
    try {
      for (String entry : classPath.split(File.pathSeparator)) {
        Path path = Path.of(entry);
        if (Files.isDirectory(path)) {
          addFolder(path, parts);
        } else if (Files.isRegularFile(path)) {
          addJar(path, parts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program itself cannot be read", e);
    }
    // The class loader may list a folder in any order.
    Collections.sort(parts);
    return Fingerprint.sha256(String.join("\n", parts)).substring(0, 16);
  }

  private static void addFolder(Path folder, List<String> parts) throws IOException {
    if (!Files.isDirectory(folder.resolve(OURS))) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        parts.add(name + " " + Long.toHexString(sum.getValue()));
      }
    }
  }

  /** Of our own jar every entry counts; a library is known by its name, which has its version. */
  private static void addJar(Path file, List<String> parts) throws IOException {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    try (JarFile jar = new JarFile(file.toFile())) {
      if (!isOurs(name, jar)) {
        parts.add(name + " " + Files.size(file));
        return;
      }
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        parts.add(entry.getName() + " " + Long.toHexString(entry.getCrc()));
      }
      Manifest manifest = jar.getManifest();
      String libraries =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      parts.add("libraries " + (libraries == null ? "" : libraries));
    }
  }

  /** A container may have the jar under any name. */
  private static boolean isOurs(String name, JarFile jar) {
    return name.toLowerCase(Locale.ROOT).contains("copydesk")
        || jar.stream().anyMatch(e -> OURS_IN_JAR.stream().anyMatch(e.getName()::startsWith));
  }
}
