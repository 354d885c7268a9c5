package org.copydesk.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Submission;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** Says to an editor what stands in the way of a text. */
final class Refusals {

  /** What is said of a file only when it could be read to its end. */
  private static final Set<UnreadableReason> OF_WHOLE_FILES =
      EnumSet.of(UnreadableReason.NO_TEXT, UnreadableReason.TOO_SHORT, UnreadableReason.ARCHIVE);

  private final Limits limits;

  Refusals(Limits limits) {
    this.limits = limits;
  }

  /**
   * What to add to a reason.
   *
   * @param text as much of it as could be read
   */
  String detail(Failure failure, String text, FileTypes.FileType fileType) {
    if (!failure.detail().isEmpty()) {
      return failure.detail();
    }
    return switch (failure.reason()) {
      case BROKEN_FILE -> {
        int words = TextLikeness.words(text);
        yield words == 0
            ? "It should be " + fileType.words() + ", but it does not open as one."
            : String.format(
                Locale.ENGLISH,
                "It is %s; %,d words could be read, the rest is damaged.",
                fileType.words(),
                words);
      }
      case TOO_LARGE -> tooMuchText();
      default -> "";
    };
  }

  /** The row of an archive itself. */
  Unreadable archive(String name, Extraction extraction, FileTypes.FileType fileType) {
    Failure failure = extraction.failure();
    int members = extraction.members().size();
    if (failure != null && failure.reason() == UnreadableReason.BROKEN_FILE) {
      return new Unreadable(
          name,
          UnreadableReason.BROKEN_FILE,
          members == 0
              ? "It should be " + fileType.words() + ", but it does not open as one."
              : "It is " + fileType.words() + "; after member " + members + " it is damaged.");
    }
    if (failure != null) {
      return new Unreadable(name, failure.reason(), detail(failure, "", fileType));
    }
    if (extraction.dropped() > 0) {
      return new Unreadable(
          name, UnreadableReason.TOO_LARGE, unreadMembers(members, extraction.dropped()));
    }
    if (members == 0) {
      return new Unreadable(name, UnreadableReason.NO_TEXT, "The archive is empty.");
    }
    return new Unreadable(name, UnreadableReason.ARCHIVE, "");
  }

  private static String unreadMembers(int read, int unread) {
    if (read == 0) {
      return String.format(
          Locale.ENGLISH,
          unread == 1
              ? "It holds %,d file, which was not read: the files before it were as many as are read."
              : "It holds %,d files, which were not read: the files before it were as many as are read.",
          unread);
    }
    return unread == 1
        ? String.format(
            Locale.ENGLISH,
            "It holds %,d files; all but the last are listed on their own, the last was not read.",
            read + unread)
        : String.format(
            Locale.ENGLISH,
            "It holds %,d files; the first %,d are listed on their own, the other %,d were not"
                + " read.",
            read + unread,
            read,
            unread);
  }

  /** Why a text cannot be audited although it could be read; null when it can. */
  @Nullable Unreadable tooLittle(String name, String text) {
    if (!TextLikeness.hasLetters(text)) {
      return new Unreadable(name, UnreadableReason.NO_TEXT, "");
    }
    int words = TextLikeness.words(text);
    if (words < Submission.FEWEST_WORDS) {
      return new Unreadable(
          name,
          UnreadableReason.TOO_SHORT,
          "It has " + words + (words == 1 ? " word." : " words."));
    }
    return null;
  }

  /**
   * A file of which there is too little because it could not be read in full is not a short one,
   * and one whose parts are listed on their own must not hide that some are not.
   *
   * @param submission what would be said of a whole file
   * @param shortfalls why this one is not whole
   */
  Submission forUnread(Submission submission, List<Shortfall> shortfalls) {
    return shortfalls.isEmpty()
            || !(submission instanceof Unreadable unreadable)
            || !OF_WHOLE_FILES.contains(unreadable.reason())
        ? submission
        : new Unreadable(
            submission.name(), shortfalls.get(0).reason(), shortfalls.get(0).sentence());
  }

  /**
   * Of a mail with more attachments than are read.
   *
   * @param read how many were
   * @param unread how many were not, 1 or more
   */
  Shortfall attachments(int read, int unread) {
    return new Shortfall(
        UnreadableReason.TOO_LARGE,
        String.format(
            Locale.ENGLISH,
            unread == 1
                ? "%,d of its %,d attachments was not read; that is more than a mail may have."
                : "%,d of its %,d attachments were not read; that is more than a mail may have.",
            unread,
            read + unread));
  }

  Shortfall brokenMail() {
    return new Shortfall(
        UnreadableReason.BROKEN_FILE,
        "Behind its text the mail is damaged; what is attached to it may be missing.");
  }

  String together() {
    return String.format(
        Locale.ENGLISH,
        "What was read before it out of the same file took %,d s, all that there is.",
        limits.effort().together().toSeconds());
  }

  String tooLarge(long size) {
    return String.format(
        Locale.ENGLISH,
        "It has %,d MB; the limit is %,d MB.",
        (size + 999_999) / 1_000_000,
        limits.fileBytes() / 1_000_000);
  }

  String tooMuchText() {
    return String.format(
        Locale.ENGLISH, "It holds more than %,d characters of text.", limits.characters());
  }
}
