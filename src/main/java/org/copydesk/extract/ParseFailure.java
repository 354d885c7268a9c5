package org.copydesk.extract;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads from what a parser threw why a file cannot be read. Parsers say most of it in messages, so
 * messages it must be, where no type of exception tells.
 */
final class ParseFailure {

  /** A chain of causes that is longer goes round in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private ParseFailure() {}

  static Failure of(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < LONGEST_CHAIN; i++) {
      UnreadableReason reason = reasonOf(cause);
      if (reason != null) {
        return new Failure(reason, "");
      }
      cause = cause.getCause();
    }
    return new Failure(UnreadableReason.BROKEN_FILE, "");
  }

  private static @Nullable UnreadableReason reasonOf(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
    if (cause instanceof EncryptedDocumentException
        || name.equals("EncryptedDocumentException")
        || name.equals("PasswordRequiredException")
        || message.contains("encrypted file")
        || message.contains("is encrypted")) {
      return UnreadableReason.ENCRYPTED;
    }
    if (cause instanceof OutOfMemoryError) {
      return UnreadableReason.OUT_OF_MEMORY;
    }
    if (cause instanceof StackOverflowError || message.contains("levels of xml element nesting")) {
      return UnreadableReason.TOO_DEEP;
    }
    if (cause instanceof BlockCollector.TooMuchText) {
      return UnreadableReason.TOO_LARGE;
    }
    if (message.contains("zip bomb")) {
      return UnreadableReason.ZIP_BOMB;
    }
    if (cause instanceof ZeroByteFileException) {
      return UnreadableReason.EMPTY_FILE;
    }
    if (cause instanceof AccessDeniedException) {
      return UnreadableReason.NO_PERMISSION;
    }
    if (cause instanceof NoSuchFileException) {
      return UnreadableReason.VANISHED;
    }
    if (name.contains("SAXParse") && (message.contains("doctype") || message.contains("jaxp"))) {
      return UnreadableReason.UNSAFE_XML;
    }
    return null;
  }
}
