package org.copydesk.job;

import java.nio.file.Path;
import java.util.Map;
import org.copydesk.config.AuditRequest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The job with everything it stands on, started for one order to audit and closed after it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(JobConfiguration.class)
public class AuditApplication {

  /** The database in a work folder. */
  static final String DATABASE = "copydesk";

  static final String USER = "copydesk";

  /**
   * Opens the work folder's database and makes the job ready.
   *
   * @param request what to audit
   * @param progress hears how far the run has come
   * @return the running application; close it to close the database
   */
  public static ConfigurableApplicationContext start(AuditRequest request, AuditProgress progress) {
    return start(request, progress, h2(request.workFolder()));
  }

  /** As {@link #start(AuditRequest, AuditProgress)}, with a database of its own properties. */
  static ConfigurableApplicationContext start(
      AuditRequest request, AuditProgress progress, Map<String, Object> database) {
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

  /** H2 as a file in the work folder. A semicolon in its path would end the path. */
  static String url(Path workFolder) {
    String file = workFolder.toAbsolutePath().normalize().resolve(DATABASE).toString();
    return "jdbc:h2:file:" + file.replace(";", "\\;") + ";DB_CLOSE_ON_EXIT=FALSE";
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
