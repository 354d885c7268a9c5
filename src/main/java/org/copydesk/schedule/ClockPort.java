package org.copydesk.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The port where the clock can be asked how it stands: health, metrics and the last verdict. It
 * serves these and nothing else, needs no password and so tells no text of a submission.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ApplicationAvailabilityAutoConfiguration.class,
  AvailabilityProbesAutoConfiguration.class,
  CompositeMeterRegistryAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  EndpointAutoConfiguration.class,
  HealthContributorAutoConfiguration.class,
  HealthContributorRegistryAutoConfiguration.class,
  HealthEndpointAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JacksonEndpointAutoConfiguration.class,
  JvmMetricsAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  ManagementContextAutoConfiguration.class,
  MetricsAutoConfiguration.class,
  PrometheusMetricsExportAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  ServletManagementContextAutoConfiguration.class,
  SslAutoConfiguration.class,
  SystemMetricsAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  WebEndpointAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  WebMvcHealthEndpointExtensionAutoConfiguration.class
})
public class ClockPort {

  /** The port is taken, or the address is not one of this machine. */
  public static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * An open port.
   *
   * @param context what serves it
   * @param number the port
   */
  public record Open(ConfigurableApplicationContext context, int number) implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }

  /**
   * Opens the port.
   *
   * @param clock the clock to be asked
   * @param address an address of this machine
   * @param port its number; 0 for any that is free
   * @throws UnusableException when it cannot be opened; its message says why
   */
  public static Open open(NightClock clock, String address, int port) {
    SpringApplication application = new SpringApplication(ClockPort.class);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.addInitializers(
        context -> {
          ((GenericApplicationContext) context).registerBean(NightClock.class, () -> clock);
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("port", properties(address, port)));
        });
    try {
      ConfigurableApplicationContext context =
          // Said here, for what the product says everywhere else is that there is no web.
          application.run("--spring.main.web-application-type=servlet");
      WebServer server =
          Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
      return new Open(context, server.getPort());
    } catch (RuntimeException e) {
      throw new UnusableException(reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PortInUseException) {
        return "another program listens there";
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static Map<String, Object> properties(String address, int port) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", address);
    properties.put("server.port", port);
    properties.put("server.tomcat.threads.max", 4);
    properties.put("server.tomcat.threads.min-spare", 1);
    properties.put("server.tomcat.max-connections", 64);
    properties.put("server.error.include-stacktrace", "never");
    properties.put("server.shutdown", "immediate");
    properties.put("spring.web.resources.add-mappings", false);
    properties.put("management.endpoints.web.exposure.include", "health,prometheus,verdict");
    properties.put("management.endpoints.web.discovery.enabled", false);
    properties.put("management.endpoint.health.probes.enabled", true);
    properties.put("management.endpoint.health.show-details", "always");
    properties.put("management.endpoint.health.group.liveness.include", "livenessState,clock");
    properties.put("management.endpoint.health.group.readiness.include", "readinessState");
    // It names a folder of this machine.
    properties.put("management.metrics.enable.disk", false);
    // What libraries count of the audits is theirs; it would come and go with every run.
    properties.put("management.metrics.use-global-registry", false);
    return properties;
  }

  @Bean
  HealthIndicator clockHealthIndicator(NightClock clock) {
    return new ClockHealth(clock);
  }

  @Bean
  HealthIndicator runsHealthIndicator(NightClock clock) {
    return new RunsHealth(clock);
  }

  @Bean
  VerdictEndpoint verdictEndpoint(NightClock clock) {
    return new VerdictEndpoint(clock);
  }

  @Bean
  MeterBinder clockMeters(NightClock clock) {
    return (MeterRegistry registry) -> new ClockMeters(clock).bindTo(registry);
  }
}
