package org.copydesk.likeness;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.check.TestDesk;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/**
 * How alike a text and a made variant of it are, and how surely the bands bring them together.
 * Arguments: folders of plain-text files.
 */
public final class MeasureLikeness {

  private static final long SEED = 7;

  private MeasureLikeness() {}

  private record Read(Article article, Print print) {}

  public static void main(String[] args) throws Exception {
    List<Read> texts = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String folder : args) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          Article article =
              TestDesk.article(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
          Print print = Print.of(article);
          if (print.passages().size() > 0) {
            texts.add(new Read(article, print));
            article.sentences().forEach(s -> sentences.add(article.textOf(s)));
          }
        }
      }
    }
    Random random = new Random(SEED);
    Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
    for (int percent : new int[] {1, 2, 3, 5, 8}) {
      variants.put(
          percent + "% of the words changed",
          word -> random.nextInt(100) < percent ? "zz" + random.nextInt(9_999) : word);
    }
    System.out.printf("%d texts%n", texts.size());
    variants.forEach(
        (name, change) ->
            measure(
                name,
                texts,
                article ->
                    Arrays.stream(article.text().split("(?<=\\s)"))
                        .map(w -> change.apply(w.strip()) + w.substring(w.stripTrailing().length()))
                        .collect(Collectors.joining())));
    measure(
        "paragraphs in another order",
        texts,
        article -> {
          List<String> blocks =
              new ArrayList<>(article.blocks().stream().map(article::textOf).toList());
          Collections.shuffle(blocks, random);
          return String.join("\n\n", blocks);
        });
    for (int percent : new int[] {10, 20, 30, 40, 50, 70}) {
      measure(
          percent + "% of the sentences written anew",
          texts,
          article ->
              sentencewise(
                  article,
                  s ->
                      random.nextInt(100) < percent
                          ? sentences.get(random.nextInt(sentences.size()))
                          : s));
    }
    for (int percent : new int[] {25, 35, 50, 75}) {
      measure(
          "cut to its first " + percent + "%",
          texts,
          article -> {
            int blocks = Math.max(1, article.blocks().size() * percent / 100);
            return article.blocks().subList(0, blocks).stream()
                .map(article::textOf)
                .collect(Collectors.joining("\n\n"));
          });
    }
    unrelated(texts);
  }

  private interface Variant {
    String of(Article article);
  }

  private static String sentencewise(Article article, UnaryOperator<String> change) {
    StringBuilder text = new StringBuilder();
    int block = 0;
    for (Sentence sentence : article.sentences()) {
      text.append(sentence.block() == block ? " " : "\n\n");
      block = sentence.block();
      text.append(change.apply(article.textOf(sentence)));
    }
    return text.toString();
  }

  private static void measure(String name, List<Read> texts, Variant variant) {
    List<Double> most = new ArrayList<>();
    int found = 0;
    for (Read text : texts) {
      Print other = Print.of(TestDesk.article(variant.of(text.article())));
      if (other.passages().size() == 0) {
        continue;
      }
      most.add(
          Math.max(
              text.print().passages().shareIn(other.passages()),
              other.passages().shareIn(text.print().passages())));
      found += meet(text.print(), other) ? 1 : 0;
    }
    Collections.sort(most);
    long note = most.stream().filter(s -> s >= 0.6).count();
    long sure = most.stream().filter(s -> s >= 0.8).count();
    System.out.printf(
        Locale.ROOT,
        "%-36s share: least %.2f, tenth %.2f, middle %.2f; >= 0.6 %5.1f%%, >= 0.8 %5.1f%%; met %5.1f%%%n",
        name,
        most.get(0),
        most.get(most.size() / 10),
        most.get(most.size() / 2),
        100.0 * note / most.size(),
        100.0 * sure / most.size(),
        100.0 * found / most.size());
  }

  private static boolean meet(Print one, Print other) {
    for (int band = 0; band < one.bands().size(); band++) {
      if (one.bands().get(band).equals(other.bands().get(band))) {
        return true;
      }
    }
    return false;
  }

  private static void unrelated(List<Read> texts) {
    int[] above = new int[11];
    long pairs = 0;
    long met = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Print one = texts.get(i).print();
        Print other = texts.get(j).print();
        double share =
            Math.max(
                one.passages().shareIn(other.passages()), other.passages().shareIn(one.passages()));
        pairs++;
        met += meet(one, other) ? 1 : 0;
        above[(int) (share * 10)]++;
        if (share >= 0.3) {
          System.out.printf(
              Locale.ROOT,
              "  %.2f %s %s%n",
              share,
              texts.get(i).article().name(),
              texts.get(j).article().name());
        }
      }
    }
    System.out.printf(
        "unrelated: %d pairs, %d met; by share in tenths %s%n", pairs, met, Arrays.toString(above));
  }
}
