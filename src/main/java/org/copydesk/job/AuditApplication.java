package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.copydesk.config.AuditRequest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The job with everything it stands on, started for one order to audit and closed after it. What it
 * stands on is named here: the clock, its port and letters are on the class path too, and an audit
 * would pay for making them ready.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionManagerCustomizationAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class,
  BatchAutoConfiguration.class
})
@Import(JobConfiguration.class)
public class AuditApplication {

  /** The database in a work folder. */
  static final String DATABASE = "copydesk";

  static final String USER = "copydesk";

  /**
   * Opens the work folder's database and makes the job ready. A damaged database is moved aside and
   * begun anew, of which the bean {@link StartNotices} tells.
   *
   * @param request what to audit
   * @param progress hears how far the run has come
   * @return the running application; close it to close the database
   * @throws UnusableDatabaseException when the database cannot be used
   */
  public static ConfigurableApplicationContext start(AuditRequest request, AuditProgress progress) {
    Duration patience = request.patience().isZero() ? DatabaseFile.PATIENCE : request.patience();
    DatabaseFile file = new DatabaseFile(request.workFolder(), patience, Clock.systemUTC());
    try (DatabaseFile.Ready ready = file.prepare()) {
      return opened(request, progress, ready, file);
    } catch (UnusableDatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnusableDatabaseException(
          "the database in "
              + request.workFolder()
              + " cannot be used ("
              + Causes.inWords(e, request)
              + "). Mend that, or name another folder with --work-dir; nothing was audited.",
          false,
          e);
    }
  }

  private static ConfigurableApplicationContext opened(
      AuditRequest request, AuditProgress progress, DatabaseFile.Ready ready, DatabaseFile file) {
    ConfigurableApplicationContext context =
        start(request, progress, h2(request.workFolder()), new StartNotices(ready.notices()));
    try {
      if (file.isUpgrading()) {
        // What the database was told lies in memory for a moment.
        context.getBean(JdbcTemplate.class).execute("CHECKPOINT SYNC");
        file.upgraded();
      }
      return context;
    } catch (RuntimeException | Error e) {
      context.close();
      throw e;
    }
  }

  /**
   * Moves a database aside that proved to be damaged while a run was at work, so that the next
   * start begins a new one and gives back what editors decided.
   *
   * @param workFolder the folder, held by the caller; its database is closed
   * @return where it was moved
   * @throws IOException when it cannot be moved
   */
  public static Path moveDamagedAside(Path workFolder) throws IOException {
    return new DatabaseFile(workFolder, Duration.ZERO, Clock.systemUTC()).moveAside();
  }

  /** As {@link #start(AuditRequest, AuditProgress)}, with a database of its own properties. */
  static ConfigurableApplicationContext start(
      AuditRequest request, AuditProgress progress, Map<String, Object> database) {
    return start(request, progress, database, StartNotices.NONE);
  }

  private static ConfigurableApplicationContext start(
      AuditRequest request,
      AuditProgress progress,
      Map<String, Object> database,
      StartNotices notices) {
    SpringApplication application = new SpringApplication(AuditApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of("spring.datasource.hikari.maximum-pool-size", request.workers() * 2 + 4));
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(AuditRequest.class, () -> request);
          beans.registerBean(AuditProgress.class, () -> progress);
          beans.registerBean(StartNotices.class, () -> notices);
          beans
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("database", database));
        });
    return application.run();
  }

  /** What lies at the bottom of a failed start, in a sentence without class names. */
  public static String causeInWords(Throwable failure) {
    return Causes.inWords(failure);
  }

  /** The same; of a full disk also where it is. */
  public static String causeInWords(Throwable failure, AuditRequest request) {
    return Causes.inWords(failure, request);
  }

  /** Whether a fault of the database says that its file is broken. */
  public static boolean isDamage(Throwable failure) {
    return DatabaseDamage.isBehind(failure);
  }

  /**
   * H2 as a file in the work folder. A semicolon in its path would end the path. It keeps no file
   * of its own about faults: they are told, and the values in them are texts of submissions.
   */
  static String url(Path workFolder) {
    String file = workFolder.toAbsolutePath().normalize().resolve(DATABASE).toString();
    return "jdbc:h2:file:"
        + file.replace(";", "\\;")
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }

  private static Map<String, Object> h2(Path workFolder) {
    return Map.of(
        "spring.datasource.url",
        url(workFolder),
        "spring.datasource.username",
        USER,
        "spring.datasource.password",
        "");
  }
}
