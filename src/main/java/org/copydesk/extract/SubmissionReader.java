package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.text.Article;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Submission;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * Reads submissions: the file itself for plain text, blocks for everything with a layout, and the
 * members of archives and mails one by one. What cannot be read is a row with its reason, never an
 * exception. Thread-safe.
 */
public final class SubmissionReader {

  /** Parts the name of an archive from the name of a member. */
  public static final String MEMBER_MARK = "!/";

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /** Reasons that may be gone when the file is read again. */
  private static final Set<UnreadableReason> PASSING =
      EnumSet.of(
          UnreadableReason.BROKEN_FILE,
          UnreadableReason.NO_PERMISSION,
          UnreadableReason.VANISHED,
          UnreadableReason.TIMEOUT,
          UnreadableReason.OUT_OF_MEMORY,
          UnreadableReason.PARSER_CRASH,
          UnreadableReason.TOO_DEEP);

  /** Types whose parsers put U+FFFD in the place of what they cannot decode. */
  private static final Set<String> DECODED = Set.of("html", "message/rfc822");

  /** Reasons that a text can have that is whole. */
  private static final Set<UnreadableReason> LITTLE =
      EnumSet.of(UnreadableReason.EMPTY_FILE, UnreadableReason.NO_TEXT, UnreadableReason.TOO_SHORT);

  /** Reasons that came with a dead reader, which another file may have weakened. */
  private static final Set<UnreadableReason> LOST =
      EnumSet.of(UnreadableReason.OUT_OF_MEMORY, UnreadableReason.PARSER_CRASH);

  /**
   * What one file may still unpack, inner archives included, how long that may still take, and
   * whether only its bytes have decided so far what comes of it. An archive inside an archive has
   * no right to swell of its own: a few kilobytes could hold a hundred of them.
   */
  private static final class Budget {
    final long begun = System.nanoTime();
    final long time;
    int members;
    long bytes;
    long swell;
    boolean lasting = true;

    Budget(Limits limits, long size) {
      this.members = limits.members();
      this.bytes = limits.unpackedBytes();
      this.swell = Math.max(Limits.RATIO_GRACE, size * limits.ratio());
      this.time = limits.effort().together().toNanos();
    }

    /** What is taken for the members of one archive; all there is, where that was not enough. */
    void take(List<Member> unpacked, @Nullable Failure failure) {
      long taken = unpacked.stream().mapToLong(Member::size).sum();
      members -= Math.min(members, unpacked.size());
      bytes = isOf(failure, UnreadableReason.TOO_LARGE) ? 0 : Math.max(0, bytes - taken);
      swell = isOf(failure, UnreadableReason.ZIP_BOMB) ? 0 : Math.max(0, swell - taken);
    }

    private static boolean isOf(@Nullable Failure failure, UnreadableReason reason) {
      return failure != null && failure.reason() == reason;
    }

    boolean isOver() {
      return System.nanoTime() - begun > time;
    }
  }

  /** A file or member to be read. */
  private record Source(Path file, String name, String fileName, int depth, Budget budget) {}

  private final XhtmlSource xhtml;
  private final SentenceSplitter splitter;
  private final Limits limits;
  private final @Nullable Path unpacked;
  private final Refusals refusals;
  private final FileTypes types = new FileTypes();
  private final TextBytes bytes = new TextBytes();

  /**
   * @param xhtml reads everything but plain text
   * @param splitter finds sentences; thread-safe
   * @param limits of what a file may ask for
   */
  public SubmissionReader(XhtmlSource xhtml, SentenceSplitter splitter, Limits limits) {
    this(xhtml, splitter, limits, null);
  }

  private SubmissionReader(
      XhtmlSource xhtml, SentenceSplitter splitter, Limits limits, @Nullable Path unpacked) {
    this.xhtml = xhtml;
    this.splitter = splitter;
    this.limits = limits;
    this.unpacked = unpacked;
    this.refusals = new Refusals(limits);
  }

  /** A reader that parses in this Java machine, with the usual limits. */
  public static SubmissionReader inProcess(SentenceSplitter splitter) {
    return new SubmissionReader(new InProcessTika(Limits.DEFAULT), splitter, Limits.DEFAULT);
  }

  /**
   * The same, unpacking archives into a folder of its owner instead of the system's for temporary
   * files, so that what a killed process leaves there is found and removed.
   *
   * @param folder made when it is needed
   */
  public SubmissionReader unpackingIn(Path folder) {
    return new SubmissionReader(xhtml, splitter, limits, folder);
  }

  private Path unpacking() throws IOException {
    return TemporaryFolder.in(unpacked, "members-");
  }

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param name what to call the submission: its path relative to the audited folder, with forward
   *     slashes
   * @return the file first, then the members of an archive or mail in their order, named {@code
   *     name!/member}
   */
  public List<Reading> read(Path file, String name) {
    return readFile(file, name).readings();
  }

  /**
   * Reads a file and tells whether it would be read so again.
   *
   * @param file where it is
   * @param name what to call the submission; see {@link #read(Path, String)}
   */
  public FileReading readFile(Path file, String name) {
    List<Reading> readings = new ArrayList<>();
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    Budget budget = new Budget(limits, sizeOf(file));
    read(new Source(file, name, fileName, 0, budget), readings);
    return new FileReading(readings, budget.lasting);
  }

  /** The size of a file; 0 where it cannot be told, which reading it will tell better. */
  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private void read(Source source, List<Reading> readings) {
    long size = 0;
    String hash = "";
    try {
      size = Files.size(source.file);
      if (size == 0) {
        readings.add(reading(source, UnreadableReason.EMPTY_FILE, "", 0, hashOf(source.file), ""));
        return;
      }
      if (size > limits.fileBytes()) {
        readings.add(
            reading(source, UnreadableReason.TOO_LARGE, refusals.tooLarge(size), size, "", ""));
        return;
      }
      hash = hashOf(source.file);
      read(source, size, hash, readings);
    } catch (AccessDeniedException e) {
      source.budget.lasting = false;
      readings.add(reading(source, UnreadableReason.NO_PERMISSION, "", size, hash, ""));
    } catch (NoSuchFileException e) {
      source.budget.lasting = false;
      readings.add(reading(source, UnreadableReason.VANISHED, "", size, hash, ""));
    } catch (IOException e) {
      source.budget.lasting = false;
      readings.add(
          reading(
              source,
              UnreadableReason.BROKEN_FILE,
              "The disk or the network gave an error while it was read.",
              size,
              hash,
              ""));
    } catch (StoppedReading e) {
      source.budget.lasting = false;
      Failure failure = e.failure();
      readings.add(reading(source, failure.reason(), failure.detail(), size, hash, ""));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      source.budget.lasting = false;
      Failure failure = ParseFailure.of(e);
      readings.add(reading(source, failure.reason(), failure.detail(), size, hash, ""));
    }
  }

  private void read(Source source, long size, String hash, List<Reading> readings)
      throws IOException {
    String type = typeOf(source);
    if (type.equals(UNKNOWN_TYPE)) {
      // So is a file whose bytes could not be had for a moment.
      source.budget.lasting = false;
    }
    FileTypes.FileType fileType = types.of(type);
    if (isTextByName(source.fileName) && mayBeText(type) && holdsText(source.file)) {
      type = "text/plain";
      fileType = types.of(type);
    }
    switch (fileType.kind()) {
      case PLAIN -> readings.add(plainText(source, size, hash, type));
      case DOCUMENT -> readings.add(document(source, size, hash, type, fileType));
      case MAIL, ARCHIVE -> container(source, size, hash, type, fileType, readings);
      case UNSUPPORTED ->
          readings.add(
              reading(
                  source,
                  UnreadableReason.UNSUPPORTED_FORMAT,
                  "It is " + fileType.words() + ".",
                  size,
                  hash,
                  type));
      case OTHER ->
          readings.add(
              reading(
                  source,
                  UnreadableReason.NOT_A_DOCUMENT,
                  "It is " + fileType.words() + ".",
                  size,
                  hash,
                  type));
    }
  }

  private String typeOf(Source source) {
    try {
      return xhtml.typeOf(source.file, source.fileName);
    } catch (StoppedReading e) {
      if (!LOST.contains(e.failure().reason())) {
        throw e;
      }
      return xhtml.typeOf(source.file, source.fileName);
    }
  }

  /**
   * What was read of a file.
   *
   * @param steady whether a damaged file gave the same twice
   */
  private record Told(BlockCollector blocks, Extraction extraction, boolean steady) {
    @Nullable Failure failure() {
      return blocks.isCut() ? new Failure(UnreadableReason.TOO_LARGE, "") : extraction.failure();
    }
  }

  /** Reads a file again where the first time a reader died, or where it seems to be damaged. */
  private Told tell(Source source, String type, @Nullable Unpacking unpacking) {
    Told first = tellOnce(source, type, unpacking);
    Failure failure = first.failure();
    if (failure == null) {
      return first;
    }
    if (LOST.contains(failure.reason())) {
      return tellOnce(source, type, unpacking);
    }
    if (failure.reason() == UnreadableReason.BROKEN_FILE
        && unpacking == null
        && TextLikeness.words(first.blocks.text()) >= Submission.FEWEST_WORDS) {
      Told second = tellOnce(source, type, null);
      return new Told(
          second.blocks,
          second.extraction,
          failure.equals(second.failure()) && first.blocks.text().equals(second.blocks.text()));
    }
    return first;
  }

  private Told tellOnce(Source source, String type, @Nullable Unpacking unpacking) {
    BlockCollector blocks = new BlockCollector(limits.characters());
    Extraction extraction = xhtml.read(source.file, source.fileName, type, blocks, unpacking);
    note(source, extraction.failure());
    return new Told(blocks, extraction, false);
  }

  /** A story may begin like a mail or like a program; its name settles it. */
  private static boolean isTextByName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return lower.endsWith(".txt")
        || lower.endsWith(".md")
        || lower.endsWith(".text")
        || lower.endsWith(".csv");
  }

  private boolean mayBeText(String type) {
    return (types.of(type).kind() == FileKind.OTHER && !type.startsWith("image/"))
        || type.equals("message/rfc822")
        || type.equals("application/mbox");
  }

  /** No charset takes more than four bytes for what is one unit in Java, or a mark before it. */
  private boolean isSurelyTooLong(Path file) throws IOException {
    return Files.size(file) > 4L * limits.characters() + 4;
  }

  private boolean holdsText(Path file) throws IOException {
    if (isSurelyTooLong(file)) {
      // Whatever it holds, it is refused without being taken into memory.
      return true;
    }
    String text = bytes.decode(Files.readAllBytes(file)).text();
    return text.indexOf('\0') < 0 && TextLikeness.looksLikeText(text);
  }

  private Reading plainText(Source source, long size, String hash, String type) throws IOException {
    if (isSurelyTooLong(source.file)) {
      return reading(source, UnreadableReason.TOO_LARGE, refusals.tooMuchText(), size, hash, type);
    }
    TextBytes.Decoded decoded = bytes.decode(Files.readAllBytes(source.file));
    String text = decoded.text();
    if (text.length() > limits.characters()) {
      return reading(source, UnreadableReason.TOO_LARGE, refusals.tooMuchText(), size, hash, type);
    }
    if (TextLikeness.hasLetters(text) && !TextLikeness.looksLikeText(text)) {
      return reading(
          source,
          UnreadableReason.BROKEN_FILE,
          "Most of it is not text, whatever its name says.",
          size,
          hash,
          type);
    }
    Unreadable unreadable = refusals.tooLittle(source.name, text);
    if (unreadable != null) {
      return new Reading(unreadable, size, hash, type, List.of());
    }
    List<String> remarks = new ArrayList<>(remarks(source.fileName, types.of(type)));
    if (!decoded.rivals().isEmpty()) {
      remarks.add(
          "It does not say in which encoding it was saved. It was read as %s, but could be %s as well; check letters with accents."
              .formatted(
                  decoded.charset().displayName(Locale.ENGLISH),
                  decoded.rivals().get(0).displayName(Locale.ENGLISH)));
    }
    return new Reading(
        Article.ofPlainText(source.name, text, splitter),
        size,
        hash,
        type,
        remarks,
        lost(decoded.damaged()));
  }

  /** Characters that decoding had to put U+FFFD in the place of. */
  private static List<Shortfall> lost(long characters) {
    return characters == 0
        ? List.of()
        : List.of(
            new Shortfall(
                UnreadableReason.ENCODING_DOUBTFUL,
                characters == 1
                    ? "One character of the file is damaged; it is shown as \uFFFD."
                    : String.format(
                        Locale.ENGLISH,
                        "%,d characters of the file are damaged; they are shown as \uFFFD.",
                        characters)));
  }

  /** Other documents say which character they mean; web pages and mails have to be decoded. */
  private static List<Shortfall> lost(Submission submission, String type) {
    return submission instanceof Article article && DECODED.stream().anyMatch(type::contains)
        ? lost(article.text().chars().filter(c -> c == '\uFFFD').count())
        : List.of();
  }

  private Reading document(
      Source source, long size, String hash, String type, FileTypes.FileType fileType) {
    Told told = tell(source, type, null);
    Failure failure = told.failure();
    List<Shortfall> shortfalls = new ArrayList<>(told.extraction.shortfalls());
    if (failure != null && told.steady) {
      shortfalls.add(
          new Shortfall(failure.reason(), refusals.detail(failure, told.blocks.text(), fileType)));
      failure = null;
    }
    Submission submission = submission(source, told.blocks, failure, fileType);
    if (submission instanceof Unreadable unreadable) {
      return new Reading(refusals.forUnread(unreadable, shortfalls), size, hash, type, List.of());
    }
    shortfalls.addAll(lost(submission, type));
    List<String> remarks = new ArrayList<>(remarks(source.fileName, fileType));
    remarks.addAll(told.extraction.remarks());
    return new Reading(submission, size, hash, type, remarks, shortfalls);
  }

  /** A broken file may be a broken disk, a full one, or a memory that was full. */
  private static void note(Source source, @Nullable Failure failure) {
    if (failure != null && PASSING.contains(failure.reason())) {
      source.budget.lasting = false;
    }
  }

  private Submission submission(
      Source source,
      BlockCollector blocks,
      @Nullable Failure failure,
      FileTypes.FileType fileType) {
    String text = blocks.text();
    if (failure != null) {
      return new Unreadable(
          source.name, failure.reason(), refusals.detail(failure, text, fileType));
    }
    if (TextLikeness.hasLetters(text) && !TextLikeness.looksLikeText(text)) {
      return new Unreadable(
          source.name,
          UnreadableReason.BROKEN_FILE,
          "It opens as " + fileType.words() + ", but what it holds is not text.");
    }
    Unreadable unreadable = refusals.tooLittle(source.name, text);
    return unreadable != null ? unreadable : blocks.article(source.name, splitter);
  }

  private void container(
      Source source,
      long size,
      String hash,
      String type,
      FileTypes.FileType fileType,
      List<Reading> readings)
      throws IOException {
    boolean mail = fileType.kind() == FileKind.MAIL;
    if (source.depth >= limits.depth()) {
      readings.add(
          reading(
              source,
              UnreadableReason.ZIP_BOMB,
              "It lies in " + source.depth + " other archives; no deeper is looked.",
              size,
              hash,
              type));
      return;
    }
    Path folder = unpacking();
    try {
      Budget budget = source.budget;
      Told told =
          tell(
              source,
              type,
              new Unpacking(
                  folder.toAbsolutePath().toString(),
                  budget.members,
                  budget.bytes,
                  limits.fileBytes(),
                  budget.swell));
      BlockCollector blocks = told.blocks;
      Extraction extraction = told.extraction;
      extraction.members().forEach(m -> note(source, m.failure()));
      budget.take(extraction.members(), extraction.failure());
      List<Member> members = extraction.members();
      List<Reading> inner = new ArrayList<>();
      MemberNames names = new MemberNames();
      boolean stopped =
          extraction.failure() != null
              && extraction.failure().reason() == UnreadableReason.ZIP_BOMB;
      boolean ownText = mail && !members.isEmpty() && members.get(0).isBodyText();
      Reading body = ownText && !stopped ? body(source, members.get(0), folder, blocks) : null;
      if (!stopped) {
        for (int i = ownText ? 1 : 0; i < members.size(); i++) {
          member(source, members.get(i), i, names, folder, mail, inner);
        }
      }
      List<Shortfall> shortfalls = new ArrayList<>();
      Submission own;
      if (!mail) {
        own = refusals.archive(source.name, extraction, fileType);
      } else {
        own = mail(source, type, told, body, inner, fileType, shortfalls);
        if (extraction.dropped() > 0) {
          int attachments = members.size() - (ownText ? 1 : 0);
          shortfalls.add(refusals.attachments(attachments, extraction.dropped()));
        }
        own = refusals.forUnread(own, shortfalls);
      }
      if (!(own instanceof Article)) {
        shortfalls.clear();
      }
      readings.add(new Reading(own, size, hash, type, List.of(), shortfalls));
      readings.addAll(inner);
    } finally {
      delete(folder);
    }
  }

  /**
   * Most mails hold their text as a part without a name.
   *
   * @return null when the mail says more without it
   */
  private @Nullable Reading body(Source mail, Member member, Path folder, BlockCollector inline) {
    String fileName = member.type().startsWith("text/html") ? "body.html" : "body.txt";
    Source part =
        new Source(folder.resolve(member.file()), mail.name, fileName, limits.depth(), mail.budget);
    List<Reading> readings = new ArrayList<>();
    read(part, readings);
    Reading reading = readings.get(0);
    int besides = TextLikeness.words(inline.text());
    if (reading.submission() instanceof Unreadable unreadable) {
      boolean lost =
          unreadable.reason() == UnreadableReason.TOO_LARGE
              || (besides < Submission.FEWEST_WORDS && !LITTLE.contains(unreadable.reason()));
      return lost ? reading : null;
    }
    return TextLikeness.words(((Article) reading.submission()).text()) >= besides ? reading : null;
  }

  private void member(
      Source source,
      Member member,
      int index,
      MemberNames names,
      Path folder,
      boolean mail,
      List<Reading> readings) {
    String path = names.take(member.name(), (mail ? "attachment-" : "member-") + (index + 1));
    String name = source.name + MEMBER_MARK + path;
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    if (member.failure() != null) {
      String detail =
          member.failure().reason() == UnreadableReason.TOO_LARGE
              ? refusals.tooLarge(member.size())
              : member.failure().detail();
      readings.add(
          new Reading(
              new Unreadable(name, member.failure().reason(), detail),
              member.size(),
              "",
              "",
              List.of()));
      return;
    }
    Source inner =
        new Source(folder.resolve(member.file()), name, fileName, source.depth + 1, source.budget);
    if (isHidden(path)) {
      readings.add(reading(inner, UnreadableReason.IGNORED, "", member.size(), "", ""));
      return;
    }
    if (source.budget.isOver()) {
      source.budget.lasting = false;
      readings.add(
          reading(inner, UnreadableReason.TIMEOUT, refusals.together(), member.size(), "", ""));
      return;
    }
    List<Reading> here = new ArrayList<>();
    read(inner, here);
    // Signatures and logos come with every mail; they are no submissions.
    boolean decoration =
        mail
            && here.get(0).submission() instanceof Unreadable u
            && u.reason() == UnreadableReason.NOT_A_DOCUMENT;
    if (!decoration) {
      readings.addAll(here);
    }
  }

  private static boolean isHidden(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.startsWith(".") || segment.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The mail's own words; a covering note of a few words gives way to what is attached.
   *
   * @param body the part that holds its text, where there is one
   * @param shortfalls takes why they are not the whole of it
   */
  private Submission mail(
      Source source,
      String type,
      Told told,
      @Nullable Reading body,
      List<Reading> attachments,
      FileTypes.FileType fileType,
      List<Shortfall> shortfalls) {
    Failure failure = told.failure();
    if (body != null && (failure == null || failure.reason() == UnreadableReason.BROKEN_FILE)) {
      shortfalls.addAll(body.shortfalls());
      shortfalls.addAll(told.extraction.shortfalls());
      if (failure != null) {
        shortfalls.add(refusals.brokenMail());
      }
      return body.submission();
    }
    shortfalls.addAll(told.extraction.shortfalls());
    Submission own = submission(source, told.blocks, failure, fileType);
    shortfalls.addAll(lost(own, type));
    boolean note =
        own instanceof Unreadable u
            && (u.reason() == UnreadableReason.TOO_SHORT || u.reason() == UnreadableReason.NO_TEXT);
    if (note && !attachments.isEmpty()) {
      return new Unreadable(
          source.name,
          UnreadableReason.ARCHIVE,
          "The mail itself says little; what is attached to it is listed on its own.");
    }
    return own;
  }

  /** One sentence when the name promises another kind of file; notations of text are one kind. */
  private List<String> remarks(String fileName, FileTypes.FileType fileType) {
    String extension = FileTypes.extensionOf(fileName);
    return types
        .promisedBy(extension)
        .filter(promised -> !promised.words().equals(fileType.words()))
        .filter(promised -> !promised.isPlain() || !fileType.isPlain())
        .map(p -> "Its name ends in ." + extension + ", but it is " + fileType.words() + ".")
        .map(List::of)
        .orElseGet(List::of);
  }

  private static Reading reading(
      Source source, UnreadableReason reason, String detail, long size, String hash, String type) {
    return new Reading(new Unreadable(source.name, reason, detail), size, hash, type, List.of());
  }

  /**
   * SHA-256 of the bytes of a file, in hexadecimal digits.
   *
   * @throws IOException when it cannot be read
   */
  public static String hashOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What cannot be deleted now stays for the system to clear away; the reading is good. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
