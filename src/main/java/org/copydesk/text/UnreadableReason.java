package org.copydesk.text;

/**
 * Why a submission could not be audited, or only in part: a closed set, so that scripts can rely on
 * the codes, each with a sentence for the editor and what to do next.
 */
public enum UnreadableReason {
  EMPTY_FILE("The file is empty.", "Ask for the text to be sent again.", true),
  NO_TEXT(
      "No text was found in the file.",
      "If it is a scan or a picture of text, ask for the text itself.",
      true),
  TOO_SHORT(
      "There are fewer than 20 words of text, too few to judge.",
      "Check that the whole story was sent.",
      true),
  ENCRYPTED("The file is protected by a password.", "Ask for a copy without a password.", true),
  BROKEN_FILE(
      "The file is damaged or not what its name says.",
      "Open it yourself; if that fails too, ask for it to be sent again.",
      true),
  TOO_LARGE(
      "The file is larger than the limit for one submission.",
      "Split it, or ask for the text without pictures.",
      true),
  ZIP_BOMB("The file unpacks to far more than it should.", "Do not open it; ask the sender.", true),
  UNSAFE_XML(
      "The file holds XML that reaches outside itself or never ends.",
      "Do not open it; ask the sender.",
      true),
  TOO_DEEP(
      "The file is nested more deeply than any text needs.",
      "Ask for the text itself, as a Word document or plain text.",
      true),
  TIMEOUT(
      "Reading the file took longer than a submission may take.",
      "Open it yourself; if it is in order, give it more time in the settings.",
      true),
  OUT_OF_MEMORY(
      "Reading the file takes more memory than a submission may have.",
      "Ask for the text without pictures, or give it more memory in the settings.",
      true),
  PARSER_CRASH(
      "The program that reads files came to its end over this one, twice.",
      "Do not open it; ask for it to be sent again, in another format if possible.",
      true),
  ENCODING_DOUBTFUL(
      "Some characters of the file are damaged.",
      "Ask for it to be sent again, saved as UTF-8.",
      true),
  LANGUAGE_UNSUPPORTED(
      "The text is not written in English, the language that can be checked here.",
      "Have it read by somebody who knows its language.",
      true),
  NOT_A_DOCUMENT(
      "The file is not a text document.", "Nothing, unless a story was expected here.", false),
  UNSUPPORTED_FORMAT(
      "The file is a document of a kind that cannot be read here.",
      "Ask for it as a Word document, a PDF or plain text.",
      true),
  ARCHIVE("The file is an archive; its members are listed on their own.", "Nothing.", false),
  NO_PERMISSION("The file may not be read.", "Give this user permission to read it.", true),
  VANISHED("The file was gone when it was to be read.", "Run the audit again.", true),
  CHANGED(
      "The file was written to while it was read.",
      "Run the audit again when nobody works on the file.",
      true),
  OUTSIDE_FOLDER(
      "The file lies outside the places that are audited.",
      "Name its own folder if it should be audited.",
      true),
  NAME_UNREADABLE(
      "The file's name cannot be read in this system's locale.",
      "Mend the locale or the name, as said with the reason, and run the audit again.",
      true),
  LINK_SKIPPED(
      "This is a link to another place; links are not followed.",
      "Name the file itself if it should be audited.",
      false),
  IGNORED("The file belongs to the desk or is hidden.", "Nothing.", false),
  CHECK_TIMEOUT(
      "Checking this text took longer than a text may take.",
      "Split it, or give it more time in the settings.",
      true),
  CHECK_LIMIT(
      "The text holds more to check than any story does.",
      "Check that it is one story; if it is, split it.",
      true),
  CHECK_FAILED(
      "Auditing this text failed by a fault of this program.",
      "Please report it; the other submissions are not affected.",
      true);

  private final String sentence;
  private final String advice;
  private final boolean counted;

  UnreadableReason(String sentence, String advice, boolean counted) {
    this.sentence = sentence;
    this.advice = advice;
    this.counted = counted;
  }

  /** What happened, in one sentence for an editor. */
  public String sentence() {
    return sentence;
  }

  /** What to do next, in one sentence. */
  public String advice() {
    return advice;
  }

  /** Whether it counts towards {@code --max-not-audited}: a submission was expected here. */
  public boolean counted() {
    return counted;
  }
}
