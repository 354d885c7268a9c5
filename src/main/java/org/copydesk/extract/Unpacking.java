package org.copydesk.extract;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where and how much to unpack.
 *
 * @param folder an empty folder for the bytes of the members, each under a number
 * @param members how many at most
 * @param bytes how many bytes in all at most
 * @param memberBytes how many bytes of one member at most
 * @param ratio how many times the size of the archive at most
 */
public record Unpacking(String folder, int members, long bytes, long memberBytes, int ratio)
    implements Serializable {

  Path resolve(String file) {
    return Path.of(folder).resolve(file);
  }
}
