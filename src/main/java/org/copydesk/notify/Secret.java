package org.copydesk.notify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a secret is kept. The secret itself is held by nobody. */
public sealed interface Secret {

  /** Where it is kept, for people. */
  String place();

  /**
   * Reads it.
   *
   * @param environment the variables
   * @throws UndeliveredException when it is not there; the message says where it was looked for
   */
  String read(Map<String, String> environment) throws UndeliveredException;

  /**
   * In a variable of the environment.
   *
   * @param name its name
   */
  record Variable(String name) implements Secret {
    @Override
    public String place() {
      return "the variable " + name;
    }

    @Override
    public String read(Map<String, String> environment) throws UndeliveredException {
      String value = environment.getOrDefault(name, "").strip();
      if (value.isEmpty()) {
        throw new UndeliveredException("the variable " + name + " is not set or empty");
      }
      return value;
    }
  }

  /**
   * In a file of its own, as a cluster mounts it.
   *
   * @param path the file; blanks and line ends around the secret are no part of it
   */
  record InFile(Path path) implements Secret {

    private static final int MOST_BYTES = 10_000;

    @Override
    public String place() {
      return "the file " + path;
    }

    @Override
    public String read(Map<String, String> environment) throws UndeliveredException {
      if (!Files.isRegularFile(path)) {
        throw new UndeliveredException("there is no file " + path);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        String value = new String(bytes, StandardCharsets.UTF_8).strip();
        if (value.isEmpty() || bytes.length > MOST_BYTES) {
          throw new UndeliveredException(
              "the file " + path + (value.isEmpty() ? " is empty" : " is too long for a secret"));
        }
        return value;
      } catch (IOException e) {
        // What the system says of it adds nothing that a desk could use.
        throw new UndeliveredException("the file " + path + " cannot be read");
      }
    }
  }
}
