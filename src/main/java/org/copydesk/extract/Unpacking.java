package org.copydesk.extract;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where and how much to unpack.
 *
 * @param folder an empty folder for the bytes of the members, each under a number
 * @param members how many at most
 * @param bytes how many bytes in all at most, because no submission needs more
 * @param memberBytes how many bytes of one member at most
 * @param swell how many bytes in all at most, because a file of this size does not hold more
 */
public record Unpacking(String folder, int members, long bytes, long memberBytes, long swell)
    implements Serializable {

  Path resolve(String file) {
    return Path.of(folder).resolve(file);
  }
}
