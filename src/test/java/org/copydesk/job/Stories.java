package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Texts of our own for whole-job tests. */
final class Stories {

  /** A clean, sourced story. */
  static final String CLEAN =
      """
      Harbour reopens after two days of storm

      The port of Lisbon opened again on Tuesday after a storm had kept ships outside the mole for
      two days, the port authority said.

      "We brought in eleven ships between dawn and noon," Maria Santos, the harbour master, told
      reporters on the quay. "The pilots worked through their breaks."

      The storm had torn several fishing boats from their moorings on Sunday night. Nobody was hurt,
      according to the fire service, which sent divers to look for the boats.

      Insurers will need some weeks to settle the claims, Santos said. The authority wants to move
      the moorings behind the inner wall before winter, a plan the city council is expected to
      discuss next month.
      """;

  private static final List<String> WHO =
      List.of("the mayor", "a ferryman", "the school", "a farmer", "the court", "the museum");
  private static final List<String> DID =
      List.of("asked for", "turned down", "paid for", "promised", "looked for", "put off");
  private static final List<String> WHAT =
      List.of("a new bridge", "the old mill", "more buses", "a quiet street", "the road", "a well");
  private static final List<String> WHERE =
      List.of("by the river", "in the valley", "near the station", "on the hill", "at the border");
  private static final List<String> WHY =
      List.of(
          "because the winter was long",
          "although nobody had asked",
          "as the neighbours had done",
          "before the money ran out",
          "while the others were away");

  private Stories() {}

  /** A story that has hardly five words in a row in common with one of another number. */
  static String different(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Report number " + number + " from the valley\n");
    for (int i = 0; i < 9; i++) {
      text.append(i == 0 ? "\nOn Monday " : "\nIn week " + (number * 100 + i) + " ")
          .append(one(WHO, random) + " " + one(DID, random) + " " + one(WHAT, random) + " ")
          .append(one(WHERE, random) + ", and later " + one(WHO, random) + " ")
          .append(one(DID, random) + " " + one(WHAT, random) + " " + one(WHY, random) + ".\n");
    }
    return text.toString();
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /** A folder of {@code count} stories that differ, some of them faulty, and two broken files. */
  static Path folder(Path folder, int count) throws IOException {
    Files.createDirectories(folder.resolve("deep/deeper"));
    for (int i = 0; i < count; i++) {
      String text =
          CLEAN.replace("eleven ships", (i + 11) + " ships")
              + (i % 3 == 0 ? "\nThe delegates was flown home on Friday after the talks.\n" : "")
              + (i % 4 == 0 ? "\nTraffic in the harbour district fell by " + (i + 3) + "%.\n" : "");
      Path place = i % 2 == 0 ? folder : folder.resolve("deep/deeper");
      Files.writeString(place.resolve("story-" + i + ".txt"), text);
    }
    Files.write(folder.resolve("empty.docx"), new byte[0]);
    Files.write(folder.resolve("picture.txt.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    return folder;
  }
}
