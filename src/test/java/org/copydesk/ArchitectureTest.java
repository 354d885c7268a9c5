package org.copydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import org.jspecify.annotations.NullMarked;

/** The house as docs/architecture.md draws it. */
@AnalyzeClasses(packages = "org.copydesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] CORE = {
    "org.copydesk.text..",
    "org.copydesk.finding..",
    "org.copydesk.check",
    "org.copydesk.score..",
    "org.copydesk.audit..",
    "org.copydesk.review..",
    "org.copydesk.suppression..",
    "org.copydesk.data.."
  };

  private static final String NOTIFY = "org.copydesk.notify..";

  private static final String[] FRAMEWORKS = {
    "org.springframework..",
    "org.apache.tika..",
    "org.apache.poi..",
    "org.languagetool..",
    "com.optimaize..",
    "morfologik..",
    "com.samskivert..",
    "tools.jackson..",
    "java.sql..",
    "javax.sql..",
    "picocli.."
  };

  @ArchTest
  static final ArchRule coreIsPlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS)
          .because(
              "the audit of one text is a pure function that tests, benchmarks and other front ends"
                  + " call without a container");

  @ArchTest
  static final ArchRule checksArePlainJavaToo =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.check.(*)..")
          .and()
          .resideOutsideOfPackage("org.copydesk.check.language..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS)
          .because("a check is words and rules; only check.language knows an engine");

  @ArchTest
  static final ArchRule textKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.copydesk.finding..",
              "org.copydesk.check..",
              "org.copydesk.score..",
              "org.copydesk.audit..")
          .because("what a submission is does not depend on what we think of it");

  @ArchTest
  static final ArchRule findingsKnowOnlyText =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.finding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.copydesk.check..", "org.copydesk.score..", "org.copydesk.audit..")
          .because("a finding is read by many who never ran a check");

  @ArchTest
  static final ArchRule scoresKnowNoChecks =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.copydesk.check..", "org.copydesk.audit..")
          .because("the formula must be computable from a list of rule ids and levels");

  @ArchTest
  static final ArchRule checkFamiliesAreStrangers =
      slices()
          .matching("org.copydesk.check.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a family can be read, changed or left out without the others");

  @ArchTest
  static final ArchRule formatsNeverMeet =
      slices()
          .matching("org.copydesk.report.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a change of one format must not touch another");

  @ArchTest
  static final ArchRule reportsAreWrittenFromARunAlone =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.copydesk.cli..",
              "org.copydesk.config..",
              "org.copydesk.extract..",
              "org.copydesk.job..",
              "org.copydesk.store..")
          .because("a report must not say what the others cannot know");

  @ArchTest
  static final ArchRule answersKnowOnlyFindings =
      noClasses()
          .that()
          .resideInAPackage("org.copydesk.review..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.copydesk.audit..",
              "org.copydesk.check..",
              "org.copydesk.report..",
              "org.copydesk.score..")
          .because("what an editor decided holds whatever becomes of checks, scores and reports");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.copydesk.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be understood alone");

  @ArchTest static final ArchRule onlyExtractKnowsTika = onlyIn("extract", "org.apache.tika..");

  @ArchTest static final ArchRule onlyExtractKnowsJsoup = onlyIn("extract", "org.jsoup..");

  @ArchTest
  static final ArchRule onlyExtractKnowsReadability =
      onlyIn("extract", "net.dankito.readability4j..");

  /** Two formats are of Office: the workbook for editors and the notes to those who sent texts. */
  @ArchTest
  static final ArchRule onlyOfficeFormatsKnowPoi =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.copydesk.report.excel..", "org.copydesk.report.note..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("a library that few packages know can be replaced in few packages");

  @ArchTest
  static final ArchRule onlyThePageKnowsItsTemplates =
      onlyIn("report.html", "com.samskivert.mustache..");

  @ArchTest static final ArchRule onlyTheCommandLineKnowsPicocli = onlyIn("cli", "picocli..");

  @ArchTest static final ArchRule onlyChangesKnowsGit = onlyIn("changes", "org.eclipse.jgit..");

  @ArchTest static final ArchRule onlyFilesKnowYaml = onlyIn("config.file", "org.yaml..");

  /** Patterns and globs are what a desk writes and strangers' texts and file names are held to. */
  @ArchTest
  static final ArchRule onlyWhatADeskWritesIsMatchedByRe2 =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.copydesk.check.house..", "org.copydesk.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.re2j..")
          .because("a library that few packages know can be replaced in few packages");

  @ArchTest static final ArchRule onlyLikenessKnowsMinHash = onlyIn("likeness", "info.debatty..");

  @ArchTest
  static final ArchRule onlyLanguageGuessKnowsLanguageDetector =
      onlyIn("language", "com.optimaize..");

  @ArchTest
  static final ArchRule onlyLanguageKnowsLanguageTool =
      onlyIn("check.language", "org.languagetool..");

  @ArchTest
  static final ArchRule onlyChunkingKnowsOpenNlp = onlyIn("check.language.chunking", "opennlp..");

  @ArchTest
  static final ArchRule springStartsAtTheJob =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.copydesk.job..",
              "org.copydesk.schedule..",
              "org.copydesk.store..",
              "org.copydesk.cli..",
              NOTIFY)
          .and()
          // Times are read where they are written, by the reader that the clock has.
          .doNotHaveFullyQualifiedName("org.copydesk.config.settings.CronType")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..")
          .because(
              "the job moves work and decides nothing; what decides needs no container. Letters are"
                  + " sent by Spring's sender, without a container");

  @ArchTest
  static final ArchRule letterBoxesAreUsedByFew =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              NOTIFY,
              "org.copydesk.config.settings..",
              "org.copydesk.job..",
              "org.copydesk.doctor..",
              "org.copydesk.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(NOTIFY)
          .because(
              "only here anything leaves the machine: settings say by which ways, the job sends when"
                  + " a run has ended, the doctor looks and the command line tries them; a check, a"
                  + " score or a report must not be able to tell anybody of a text");

  @ArchTest
  static final ArchRule messagesAreWrittenFromARunAlone =
      noClasses()
          .that()
          .resideInAPackage(NOTIFY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.copydesk.cli..",
              "org.copydesk.config..",
              "org.copydesk.extract..",
              "org.copydesk.job..",
              "org.copydesk.store..",
              "org.springframework.context..",
              "org.springframework.batch..")
          .because("a message must not say what the reports cannot know");

  @ArchTest static final ArchRule onlyNotifyAsksTheWeb = onlyIn("notify", "java.net.http..");

  @ArchTest static final ArchRule onlyNotifyKnowsMail = onlyIn("notify", "jakarta.mail..");

  @ArchTest
  static final ArchRule onlyTheStoreSpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.copydesk.store..", "org.copydesk.job..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because("two databases have to be served; job only hands the store its template");

  @ArchTest
  static final ArchRule nullIsMarked =
      classes()
          .should(
              new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          type, marked, type.getName() + (marked ? " does" : " does not")));
                }
              })
          .because("a null that is not announced is a fault");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such a name tells a newcomer nothing");

  @ArchTest
  static final ArchRule noProgramIsStarted =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.copydesk.extract.fork..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ProcessBuilder.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .because("what strangers sent must not reach another program; reading starts only Java");

  @ArchTest
  static final ArchRule fewOpenConnections =
      noClasses()
          .that()
          .resideOutsideOfPackages(NOTIFY, "org.copydesk.schedule..", "org.copydesk.extract.fork..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Socket.class, ServerSocket.class, URLConnection.class, DatagramSocket.class)
          .because("what leaves the machine leaves it in one package, and none of it by reading");

  private static ArchRule onlyIn(String ours, String theirs) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.copydesk." + ours + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(theirs)
        .because("a library that one package knows can be replaced in one package");
  }
}
