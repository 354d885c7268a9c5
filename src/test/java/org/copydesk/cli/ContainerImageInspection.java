package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.copydesk.job.Versions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packed container image, looked into without Docker. {@code mvn -Pimage verify} runs it. */
class ContainerImageInspection {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COMMAND = "/usr/local/bin/copydesk";

  private static JsonNode config;

  /** What was laid on the base: the text of small files, by name. */
  private static final Map<String, String> TEXTS = new HashMap<>();

  private static final List<TarArchiveEntry> ENTRIES = new ArrayList<>();
  private static final List<String> LAYERS = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    Path image = Path.of(System.getProperty("copydesk.image", "target/copydesk-image.tar"));
    JsonNode manifest = JSON.readTree(file(image, "manifest.json")).get(0);
    config = JSON.readTree(file(image, manifest.get("Config").asString()));
    List<JsonNode> history = new ArrayList<>();
    config.get("history").forEach(history::add);
    List<JsonNode> ours =
        history.stream().filter(h -> h.path("author").asString("").equals("Jib")).toList();
    ours.forEach(h -> LAYERS.add(h.get("comment").asString()));
    List<String> files = new ArrayList<>();
    manifest.get("Layers").forEach(l -> files.add(l.asString()));
    for (String layer : files.subList(files.size() - ours.size(), files.size())) {
      read(file(image, layer));
    }
  }

  private static void read(byte[] layer) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        ENTRIES.add(entry);
        String name = "/" + entry.getName();
        if (!name.endsWith(".jar") && !name.endsWith(".class") && entry.isFile()) {
          TEXTS.put(name, new String(tar.readAllBytes(), UTF_8));
        }
      }
    }
  }

  private static byte[] file(Path image, String name) throws IOException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(image));
        TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return tar.readAllBytes();
        }
      }
    }
    throw new AssertionError("the image holds no " + name);
  }

  private static JsonNode container() {
    return config.get("config");
  }

  @Test
  void startsCopydeskForSomebodyWhoIsNotRoot() {
    assertThat(container().get("Entrypoint")).hasSize(1);
    assertThat(container().get("Entrypoint").get(0).asString()).isEqualTo(COMMAND);
    assertThat(container().get("User").asString()).matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}");
    assertThat(container().get("WorkingDir").asString()).isEqualTo("/work");
    assertThat(container().has("Cmd")).as("words of its own").isFalse();
  }

  @Test
  void readsFileNamesOfEveryLanguage() {
    List<String> variables = new ArrayList<>();
    container().get("Env").forEach(v -> variables.add(v.asString()));
    assertThat(variables).contains("LC_ALL=C.UTF-8", "HOME=/tmp");
  }

  @Test
  void saysWhatItIsAndOfWhichVersion() {
    JsonNode labels = container().get("Labels");
    assertThat(labels.get("org.opencontainers.image.title").asString()).isEqualTo("Copydesk");
    assertThat(labels.get("org.opencontainers.image.description").asString()).isNotBlank();
    assertThat(labels.get("org.opencontainers.image.version").asString())
        .isEqualTo(Versions.current());
  }

  @Test
  void keepsWhatSeldomChangesInLayersBelowWhatOftenDoes() {
    assertThat(LAYERS)
        .containsExactly("dependencies", "resources", "classes", "jvm arg files", "extra files");
  }

  @Test
  void startsTheProgramWithEveryJarItNeeds() {
    List<String> names = ENTRIES.stream().map(e -> "/" + e.getName()).toList();
    assertThat(TEXTS.get(COMMAND))
        .startsWith("#!/bin/sh\n")
        .contains("exec java ", "@/app/jib-classpath-file @/app/jib-main-class-file \"$@\"");
    assertThat(TEXTS.get("/app/jib-main-class-file")).isEqualTo(Copydesk.class.getName());
    String[] parts = TEXTS.get("/app/jib-classpath-file").strip().split(":");
    assertThat(names)
        .containsAll(Arrays.stream(parts).filter(p -> p.endsWith(".jar")).toList())
        .contains("/app/classes/" + Copydesk.class.getName().replace('.', '/') + ".class");
  }

  @Test
  void holdsNothingOfTheTests() {
    assertThat(ENTRIES)
        .extracting(TarArchiveEntry::getName)
        .noneMatch(n -> n.matches(".*/(junit|assertj|selenium|archunit|spring-test)-[^/]*\\.jar"))
        .noneMatch(n -> n.endsWith(getClass().getSimpleName() + ".class"));
  }

  @Test
  void belongsToRootAndNobodyElseMayChangeIt() {
    for (TarArchiveEntry entry : ENTRIES) {
      String name = entry.getName();
      assertThat(entry.getLongUserId()).as(name).isZero();
      assertThat(entry.getMode() & 07022).as(name + ": set-id bits, writable by others").isZero();
      boolean command = ("/" + name).equals(COMMAND);
      assertThat((entry.getMode() & 0111) != 0).as(name).isEqualTo(command || entry.isDirectory());
    }
  }

  @Test
  void isTheSameWheneverItIsPacked() {
    assertThat(config.get("created").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(ENTRIES)
        .extracting(e -> e.getLastModifiedTime().toMillis())
        .as("times of files")
        .containsOnly(1000L);
  }
}
