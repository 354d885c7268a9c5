package org.copydesk.hostile;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every hostile file there is. */
public final class HostileFiles {

  private HostileFiles() {}

  /**
   * Makes them.
   *
   * @param canary a file that nobody may read
   * @param web a server that nobody may ask
   */
  public static List<HostileFile> all(Path canary, URI web) throws Exception {
    List<HostileFile> files = new ArrayList<>(HostileTexts.all());
    files.addAll(HostileArchives.all());
    files.addAll(HostileXml.all(canary.toUri().toString(), web.toString()));
    files.addAll(HostileDocuments.all(canary.toUri().toString(), web.toString()));
    return files;
  }

  /** Writes them into a folder. */
  public static void write(Path folder, Path canary, URI web) throws Exception {
    Files.createDirectories(folder);
    for (HostileFile file : all(canary, web)) {
      Files.write(folder.resolve(file.name()), file.bytes());
    }
  }

  /** Writes them: folder, canary, address. */
  public static void main(String[] args) throws Exception {
    write(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), URI.create(args[2]));
  }
}
