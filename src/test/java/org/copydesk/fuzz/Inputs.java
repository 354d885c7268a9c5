package org.copydesk.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How inputs of a fuzzer are made and read. */
final class Inputs {

  /** Sentences in which every area of rules has something to look at. */
  static final List<String> TEXTS =
      List.of(
          "Harbour bridge reopens\n\nMayor Ruth Keller cut the ribbon on Monday, three hours late."
              + " “We waited,” said Tomás Álvarez.\n\nAdvertisement\n\nRead more: Ferry closes\n",
          "Crime fell by 37.5% in 2024, from 1,200 to about 750 cases; $84 million, one in five,"
              + " two-thirds, 3-4 per cent, 12th, 1.4bn, ½, 747-8.",
          "Presidet Zelenksy met Vladmir Putin in Korsk. The goverment of Wahsington: Ghandi,"
              + " O’Brien-Smith, Dr. L. Okafor, MacDonald’s, al-Assad.",
          "By Staff Writer\nPhoto: A. Name/Reuters\nShare this\nLeave a comment\nName: Email:\n"
              + "[INSERT QUOTE] {{ title }} <b>Lorem ipsum</b> dolor sit amet &nbsp; Ã¤ â€œ",
          "| Year | Share |\n| --- | --- |\n| 2023 | 12% |\n\n- one\n  - two (three [four “five”\n"
              + "> quoted\n\n# Head\n\nAs an AI language model, I cannot. Copyright © 2024.");

  private Inputs() {}

  /** An input whose first byte chooses. */
  static byte[] chosen(int choice, byte[] rest) {
    byte[] input = new byte[rest.length + 1];
    input[0] = (byte) choice;
    System.arraycopy(rest, 0, input, 1, rest.length);
    return input;
  }

  static byte[] chosen(int choice, String rest) {
    return chosen(choice, rest.getBytes(StandardCharsets.UTF_8));
  }

  static List<byte[]> texts() {
    return TEXTS.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /**
   * The text of an input, lone surrogates and all: every pair of bytes beyond a mark is one unit.
   */
  static String text(byte[] input) {
    if (input.length > 1 && input[0] == 0) {
      StringBuilder text = new StringBuilder();
      for (int i = 1; i + 1 < input.length; i += 2) {
        text.append((char) ((input[i] & 0xFF) << 8 | (input[i + 1] & 0xFF)));
      }
      return text.toString();
    }
    return new String(input, StandardCharsets.UTF_8);
  }

  /** The members of a zip archive in their order. */
  static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
