package org.copydesk.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.parser.xml.FictionBookParser;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Tika in this Java machine: quick to start, with limits on what a file may produce, but without a
 * limit on the work it may cause. The parsers are named one by one; none starts a program, opens a
 * connection or looks at pictures.
 */
public final class InProcessTika implements XhtmlSource {

  /** A page nests this deep when somebody means harm. */
  private static final int DEEPEST_MARKUP = 2_000;

  /** Types whose parsers hand on the line breaks of the source. */
  private static final Set<String> MARKUP =
      Set.of("epub", "opendocument", "sun.xml", "xml", "fictionbook");

  private final Detector detector =
      new DefaultDetector(
          MimeTypes.getDefaultMimeTypes(), new ServiceLoader(InProcessTika.class.getClassLoader()));
  private final AutoDetectParser parser;
  private final int ratio;

  /**
   * @param limits of the text and of how much a document may swell
   */
  public InProcessTika(Limits limits) {
    this(limits, List.of());
  }

  /**
   * @param limits of the text and of how much a document may swell
   * @param more further parsers, which come before ours where they know the same types
   */
  public InProcessTika(Limits limits, List<Parser> more) {
    List<Parser> parsers = new ArrayList<>(parsers(limits));
    parsers.addAll(more);
    parser = new AutoDetectParser(detector, parsers.toArray(Parser[]::new));
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setMaximumCompressionRatio(limits.ratio());
    config.setMaximumDepth(DEEPEST_MARKUP);
    config.setMaximumPackageEntryDepth(limits.depth());
    parser.setAutoDetectParserConfig(config);
    ratio = limits.ratio();
  }

  private static List<Parser> parsers(Limits limits) {
    return List.of(
        new HtmlParser(),
        new TXTParser(new CertainCharset()),
        new PdfParser(limits.characters(), limits.ratio()),
        new OOXMLParser(),
        new DocxParser(limits.ratio()),
        new OfficeParser(),
        new OldExcelParser(),
        new RtfStoryParser(),
        new Word2006MLParser(),
        new WordMLParser(),
        new SpreadsheetMLParser(),
        new OpenDocumentParser(),
        new FlatOpenDocumentParser(),
        new OdtParser(limits.ratio()),
        new EpubParser(),
        new FictionBookParser(),
        new DcXMLParser(),
        new WordPerfectParser(),
        new RFC822Parser(),
        new TNEFParser(),
        new MboxParser(),
        new PackageParser(),
        new CompressorParser(),
        new RarParser());
  }

  @Override
  public String typeOf(Path file, String fileName) {
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      return detector.detect(stream, named(fileName)).toString();
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return MediaType.OCTET_STREAM.toString();
    }
  }

  @Override
  public Extraction read(
      Path file, String fileName, String type, ContentHandler text, @Nullable Unpacking unpacking) {
    MemberSpool spool = null;
    Metadata metadata = named(fileName);
    metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
    Failure failure = null;
    List<Shortfall> damage = List.of();
    try {
      if (UnsafeXml.isIn(file, type)) {
        return Extraction.failed(new Failure(UnreadableReason.UNSAFE_XML, ""));
      }
      spool = unpacking == null ? null : new MemberSpool(unpacking);
      ContentHandler handler =
          MARKUP.stream().anyMatch(type::contains) && !type.contains("openxmlformats")
              ? new SourceWhiteSpace(text)
              : text;
      try (TikaInputStream stream = TikaInputStream.get(file)) {
        parser.parse(stream, handler, metadata, context(spool));
      }
      if (spool == null) {
        damage = PartSums.shortfalls(file.toFile(), ratio, text);
      }
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      // One file's fault, whatever it is, is told as that file's reason.
      failure = ParseFailure.of(e);
    }
    List<Shortfall> shortfalls = new ArrayList<>(damage);
    shortfalls.addAll(SkippedParts.of(metadata));
    if (spool == null) {
      return new Extraction(List.of(), 0, failure, Remarks.of(metadata), shortfalls);
    }
    spool.addUnopened(metadata);
    return new Extraction(
        spool.members(),
        spool.dropped(),
        spool.failure() != null ? spool.failure() : failure,
        Remarks.of(metadata),
        shortfalls);
  }

  private ParseContext context(@Nullable MemberSpool spool) {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(EmbeddedDocumentExtractor.class, spool == null ? new NoMembers() : spool);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeSlideMasterContent(false);
    office.setIncludeSlideNotes(false);
    office.setConcatenatePhoneticRuns(false);
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    return context;
  }

  private static Metadata named(String fileName) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
    return metadata;
  }
}
