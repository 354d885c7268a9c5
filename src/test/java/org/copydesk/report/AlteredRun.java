package org.copydesk.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.audit.AuditRun;

/** A run of which a test says some things itself. */
public final class AlteredRun {

  private AlteredRun() {}

  /**
   * The run with other answers.
   *
   * @param run what answers the rest
   * @param answers by the method's name, from its arguments
   */
  public static AuditRun of(AuditRun run, Map<String, Function<Object[], Object>> answers) {
    return (AuditRun)
        Proxy.newProxyInstance(
            AuditRun.class.getClassLoader(),
            new Class<?>[] {AuditRun.class},
            (proxy, method, arguments) -> {
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer != null) {
                return answer.apply(arguments);
              }
              try {
                return method.invoke(run, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
