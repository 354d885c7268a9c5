package org.copydesk.extract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file inside a file: a member of an archive, an attachment of a mail.
 *
 * @param name as the archive gives it, which may be anything, even nothing; never used as a path
 * @param type media type as the mail declares it; empty for members of archives
 * @param file name of the file in {@link Unpacking#folder()} that holds its bytes; empty when it
 *     could not be unpacked
 * @param size in bytes
 * @param failure why it could not be unpacked
 */
public record Member(String name, String type, String file, long size, @Nullable Failure failure)
    implements Serializable {

  /** Whether it is a text without a name: part of what a mail itself says. */
  boolean isBodyText() {
    return name.isEmpty() && failure == null && type.startsWith("text/");
  }
}
