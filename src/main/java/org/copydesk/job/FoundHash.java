package org.copydesk.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.copydesk.store.FoundFile;

/** One hash over everything an inventory found: equal when no file came, went or changed. */
final class FoundHash {

  private final MessageDigest digest;
  private int waiting;

  FoundHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(FoundFile file) {
    digest.update(
        (file.name() + "\u0000" + file.size() + "\u0000" + file.modified() + "\u0000\n")
            .getBytes(StandardCharsets.UTF_8));
    if (file.reason() == null || file.reason().counted()) {
      waiting++;
    }
  }

  /** Takes down a file that is there and not audited: it gives the others their places. */
  void leaveOut(String name) {
    digest.update((name + "\u0000left out\n").getBytes(StandardCharsets.UTF_8));
  }

  /** How many of the files are, or should have been, submissions. */
  int submissions() {
    return waiting;
  }

  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
