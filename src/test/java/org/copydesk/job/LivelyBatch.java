package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A folder of stories that have lines, names, spellings, figures and whole texts in common, and
 * that changes from night to night. The same seed gives the same nights.
 */
final class LivelyBatch {

  private static final List<String> SENTENCES =
      List.of(
          "Deputy mayor Ilse Brankovelle opened the quay on %s.",
          "Residents met Ilse Brankovele at the town hall on %s.",
          "The council of Zermatovo will vote on %s.",
          "Officials in Zermatova declined to comment on %s.",
          "Trains to Kyiv were late on %s.",
          "Trains to Kiev were late again on %s.",
          "Yuriy Ushakov said the talks would go on until %s.",
          "Yuri Ushakov said the talks would end on %s.",
          "The Harwick ferry disaster killed 214 people on %s.",
          "The Harwick ferry disaster killed 241 people, the coastguard said on %s.",
          "The Harwick ferry disaster killed 214 people, according to the Harwick coastguard, on %s.",
          "Traffic in the harbour district fell by 37%% before %s.",
          "The delegates was flown home on %s.",
          "They recieved the letter on %s.",
          "A spokesman for BrightHarbour met the press on %s.");

  private static final List<String> FOOTERS =
      List.of(
          "Our reporters in the valley answer every letter they get.",
          "More stories like this one every morning in our newsletter",
          "Follow us for more news from the coast");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  private final Path folder;
  private final Random random;
  private int written;

  LivelyBatch(Path folder, long seed, int texts) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.random = new Random(seed);
    for (int i = 0; i < texts; i++) {
      add();
    }
  }

  Path folder() {
    return folder;
  }

  /** One night's changes. */
  void change() throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> add();
      case 1 -> Files.delete(any());
      case 2 -> Files.move(any(), folder.resolve("renamed-" + written++ + ".txt"));
      case 3 -> {
        Path deep = Files.createDirectories(folder.resolve("deep"));
        Files.move(any(), deep.resolve("moved-" + written++ + ".txt"));
      }
      case 4 -> Files.copy(any(), folder.resolve("copy-" + written++ + ".txt"));
      case 5 -> append(any(), one(FOOTERS));
      case 6 -> Files.move(any(), folder.resolve("marked-" + written++ + ".md"));
      default -> append(any(), sentence());
    }
  }

  /** Adds one sentence to one text. */
  void addSentence(String sentence) throws IOException {
    append(any(), sentence);
  }

  private void add() throws IOException {
    StringBuilder text = new StringBuilder(Stories.different(random.nextInt(10_000)));
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append('\n').append(sentence()).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append('\n').append(one(FOOTERS)).append('\n');
    }
    Files.writeString(folder.resolve("story-" + written++ + ".txt"), text);
  }

  private String sentence() {
    return String.format(java.util.Locale.ROOT, one(SENTENCES), one(DAYS));
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, Files.readString(file) + "\n" + line + "\n");
  }

  private Path any() throws IOException {
    return one(files());
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::toString)).toList());
    }
  }

  private <T> T one(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
