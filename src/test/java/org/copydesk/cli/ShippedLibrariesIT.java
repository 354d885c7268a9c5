package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar tells what it is made of: each library it holds, and under which licence. */
class ShippedLibrariesIT {

  private static String part(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void listsEachLibraryThatIsInTheJar() throws IOException {
    try (JarFile jar =
        new JarFile(Path.of(System.getProperty("copydesk.jar", "target/copydesk.jar")).toFile())) {
      List<String> libraries =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - 4))
              // Of the packaging itself; it has the licence and version of Spring Boot.
              .filter(name -> !name.startsWith("spring-boot-jarmode"))
              .toList();
      Set<String> billed = new HashSet<>();
      List<String> unlicensed = new ArrayList<>();
      JsonNode bill = new JsonMapper().readTree(part(jar, "META-INF/sbom/application.cdx.json"));
      for (JsonNode component : bill.get("components")) {
        String name = component.get("name").asString() + "-" + component.get("version").asString();
        billed.add(name);
        if (component.path("licenses").isEmpty()) {
          unlicensed.add(name);
        }
      }
      String licences = part(jar, "META-INF/THIRD-PARTY.txt");
      assertThat(libraries).hasSizeGreaterThan(100);
      assertThat(billed).containsAll(libraries);
      assertThat(unlicensed).isEmpty();
      assertThat(libraries)
          .allSatisfy(
              library -> {
                int version = library.replaceFirst("-[0-9].*", "").length();
                assertThat(licences)
                    .contains(
                        ":" + library.substring(0, version) + ":" + library.substring(version + 1));
              });
    }
  }
}
