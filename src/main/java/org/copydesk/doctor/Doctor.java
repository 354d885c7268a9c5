package org.copydesk.doctor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every examination, in the order in which somebody would mend what they find. */
public final class Doctor {

  private Doctor() {}

  /**
   * Looks over everything; changes nothing.
   *
   * @param environment the variables
   * @param config the desk's file as it was named
   * @param audited existing files and folders from which the desk's files are looked for; none
   *     means the folder at hand
   * @param today the day by which suppressions expire
   */
  public static List<Diagnosis> examine(
      Map<String, String> environment, Optional<Path> config, List<Path> audited, LocalDate today) {
    List<Diagnosis> found =
        new ArrayList<>(
            new Installation(name -> System.getProperty(name, ""), Runtime.getRuntime().maxMemory())
                .examine());
    found.add(Engine.examine());
    found.add(Readers.examine());
    found.addAll(new DeskCheckup(environment, config, audited, today).examine());
    found.add(Repository.examine(audited.isEmpty() ? Path.of("") : audited.get(0)));
    return List.copyOf(found);
  }
}
