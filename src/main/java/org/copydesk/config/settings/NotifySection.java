package org.copydesk.config.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;
import org.copydesk.config.file.YamlSequence;
import org.copydesk.config.settings.NotifyKey.Part;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Notifications;
import org.copydesk.notify.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says about being told, {@code notify:}. Where it is wrong no message repeats a value,
 * for somebody may have written a secret there.
 */
public final class NotifySection {

  /** A desk that says nothing of it. */
  static final NotifySection NONE = new NotifySection(Notifications.NONE, List.of());

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,39}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*+|\\[[0-9a-f:]+]");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cc}]++@[A-Za-z0-9][A-Za-z0-9.-]*+");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** A key and what somebody takes it for who writes the secret itself. */
  private static final List<String> INLINE = List.of("url", "secret", "password");

  private static final int LONGEST_TITLE = 60;
  private static final int MOST_CHANNELS = 20;
  private static final int MOST_RECEIVERS = 50;

  private final Notifications notifications;
  private final List<Line> lines;

  private NotifySection(Notifications notifications, List<Line> lines) {
    this.notifications = notifications;
    this.lines = List.copyOf(lines);
  }

  /**
   * A key as it was said.
   *
   * @param indent blanks before it below {@code notify:}, with the dash of a list
   * @param key the key
   * @param value what stands behind it; empty above other keys
   * @param place where it is written
   */
  record Line(String indent, String key, List<String> value, boolean isList, String place) {}

  /**
   * Reads it.
   *
   * @param folder the folder that paths are told from
   * @throws ConfigurationException when it says what cannot be meant
   */
  static NotifySection read(YamlNode node, Path folder) throws ConfigurationException {
    List<Line> lines = new ArrayList<>();
    YamlMapping mapping = mapping(node, "“notify”");
    List<String> known =
        new ArrayList<>(NotifyKey.in(Part.TOP).stream().map(NotifyKey::key).toList());
    Part.channels().forEach(part -> known.add(part.key()));
    refuseUnknown(mapping, Part.TOP, known);
    Keys top = new Keys(mapping, "  ", folder, lines);
    String title = top.text(NotifyKey.TITLE, LONGEST_TITLE).orElse(Notifications.TITLE);
    String link = top.link();
    Channel.Occasion on = top.occasion().orElse(Channel.Occasion.ALWAYS);
    boolean partial = top.flag(NotifyKey.PARTIAL).orElse(false);
    List<Channel> channels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part part : Part.channels()) {
      Optional<YamlNode> said = mapping.get(part.key());
      if (said.isEmpty()) {
        continue;
      }
      lines.add(new Line("  ", part.key(), List.of(), false, said.get().place()));
      int number = 1;
      for (YamlNode item : said.get().asList()) {
        YamlMapping one = mapping(item, part.what());
        refuseUnknown(one, part, NotifyKey.in(part).stream().map(NotifyKey::key).toList());
        Keys keys = new Keys(one, "    - ", folder, lines);
        String usual = part.key() + (number == 1 ? "" : "-" + number);
        String name = keys.name().orElse(usual);
        if (!names.add(name)) {
          throw unquoted(
              one, "another channel has this name already; give each a “name:” of its own");
        }
        Channel.Occasion when = keys.occasion().orElse(on);
        boolean some = keys.flag(NotifyKey.PARTIAL).orElse(partial);
        channels.add(
            switch (part) {
              case WEBHOOK -> keys.webhook(name, when, some);
              case MAIL -> keys.mail(name, when, some);
              case FILE, TOP -> keys.file(name, when, some);
            });
        if (channels.size() > MOST_CHANNELS) {
          throw unquoted(one, "there may be " + MOST_CHANNELS + " channels; this is one more");
        }
        number++;
      }
    }
    return new NotifySection(new Notifications(title, link, channels), lines);
  }

  /** What it says. */
  public Notifications notifications() {
    return notifications;
  }

  /** Every key that was said, in the order of the table. */
  List<Line> lines() {
    return lines;
  }

  private static YamlMapping mapping(YamlNode node, String what) throws ConfigurationException {
    if (node instanceof YamlMapping mapping) {
      return mapping;
    }
    throw unquoted(
        node,
        "keys with values are expected below "
            + what
            + " (docs/notify.md); what stands here is not shown, for it may be a secret");
  }

  private static void refuseUnknown(YamlMapping mapping, Part part, List<String> known)
      throws ConfigurationException {
    for (YamlMapping.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (known.contains(key)) {
        continue;
      }
      String secret =
          INLINE.stream()
              .filter(i -> known.contains(i + "-env") && i.equals(key))
              .findFirst()
              .orElse("");
      if (!secret.isEmpty()) {
        throw unquoted(
            entry.key(),
            "“%s:” would put a secret into this file; keep it in a variable of the environment and name that here (“%s-env: NAME”), or in a file of its own (“%s-file: PATH”). What stands here is not shown; if it was ever shared, have a new one made"
                .formatted(secret, secret, secret));
      }
      List<String> near = NearestWords.among(known, key);
      throw unquoted(
          entry.key(),
          "there is no key %sof %s; %s"
              .formatted(
                  // A long word is no slip of the pen.
                  key.length() > 20 ? "" : "“" + TextFile.quoted(key) + "” ",
                  part.what(),
                  near.isEmpty()
                      ? "there are " + String.join(", ", known)
                      : "did you mean " + String.join(" or ", near) + "?"));
    }
  }

  private static ConfigurationException unquoted(YamlNode at, String what) {
    return at.in().faultUnquoted(at.position(), what);
  }

  /** The keys of one mapping, each told as it is read. */
  private static final class Keys {
    private final YamlMapping mapping;
    private final Path folder;
    private final List<Line> lines;
    private String indent;

    Keys(YamlMapping mapping, String indent, Path folder, List<Line> lines) {
      this.mapping = mapping;
      this.indent = indent;
      this.folder = folder;
      this.lines = lines;
    }

    Channel webhook(String name, Channel.Occasion on, boolean partial)
        throws ConfigurationException {
      return new Channel.Webhook(
          name,
          on,
          partial,
          required(
              NotifyKey.WEBHOOK_FORMAT,
              word(NotifyKey.WEBHOOK_FORMAT, Channel.WebhookFormat.values())),
          secret(NotifyKey.URL_ENV, NotifyKey.URL_FILE)
              .orElseThrow(
                  () ->
                      unquoted(
                          mapping,
                          "say where the address is kept: “url-env: NAME” names a variable of the"
                              + " environment, “url-file: PATH” a file")),
          secret(NotifyKey.SECRET_ENV, NotifyKey.SECRET_FILE),
          Duration.ofSeconds(number(NotifyKey.TIMEOUT, 1, 60).orElse(10)),
          number(NotifyKey.ATTEMPTS, 1, 10).orElse(4),
          flag(NotifyKey.ALLOW_HTTP).orElse(false));
    }

    Channel mail(String name, Channel.Occasion on, boolean partial) throws ConfigurationException {
      String host = required(NotifyKey.HOST, matching(NotifyKey.HOST, HOST, "a host's name"));
      boolean tls = flag(NotifyKey.TLS).orElse(false);
      boolean starttls = flag(NotifyKey.STARTTLS).orElse(!tls);
      if (tls && starttls) {
        throw unquoted(mapping, "say either “tls” or “starttls”, not both");
      }
      int port = number(NotifyKey.PORT, 1, 65_535).orElse(tls ? 465 : 587);
      String from = required(NotifyKey.FROM, matching(NotifyKey.FROM, ADDRESS, "a mail address"));
      List<String> to = addresses();
      Optional<String> user = text(NotifyKey.USER, 200);
      Optional<Secret> password = secret(NotifyKey.PASSWORD_ENV, NotifyKey.PASSWORD_FILE);
      if (user.isPresent() != password.isPresent()) {
        throw unquoted(
            mapping,
            user.isPresent()
                ? "a user needs a password: say “password-env: NAME” or “password-file: PATH”"
                : "a password needs a “user:”");
      }
      if (password.isPresent() && !tls && !starttls && !HERE.contains(host)) {
        throw unquoted(
            mapping,
            "without “starttls” and “tls” everybody on the way could read the password; turn one of"
                + " them on");
      }
      return new Channel.Mail(
          name,
          on,
          partial,
          host,
          port,
          tls ? Channel.Security.TLS : starttls ? Channel.Security.STARTTLS : Channel.Security.NONE,
          from,
          to,
          user.orElse(""),
          password,
          Duration.ofSeconds(number(NotifyKey.TIMEOUT, 1, 60).orElse(10)));
    }

    Channel file(String name, Channel.Occasion on, boolean partial) throws ConfigurationException {
      Path path = required(NotifyKey.PATH, path(NotifyKey.PATH));
      Channel.FileFormat usual =
          path.toString().toLowerCase(Locale.ROOT).endsWith(".txt")
              ? Channel.FileFormat.TEXT
              : Channel.FileFormat.MARKDOWN;
      return new Channel.ToFile(
          name,
          on,
          partial,
          path,
          word(NotifyKey.FILE_FORMAT, Channel.FileFormat.values()).orElse(usual));
    }

    Optional<Channel.Occasion> occasion() throws ConfigurationException {
      return word(NotifyKey.ON, Channel.Occasion.values());
    }

    Optional<String> name() throws ConfigurationException {
      return matching(
          NotifyKey.NAME, NAME, "a name of letters, digits, dots and dashes, of 40 at most");
    }

    Optional<String> text(NotifyKey key, int longest) throws ConfigurationException {
      Optional<String> text = said(key);
      if (text.isPresent() && text.get().length() > longest) {
        throw wrong(key, "a text of " + longest + " characters at most");
      }
      return text;
    }

    Optional<Boolean> flag(NotifyKey key) throws ConfigurationException {
      Optional<String> word = said(key);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      return switch (word.get().toLowerCase(Locale.ROOT)) {
        case "true", "on", "yes" -> Optional.of(true);
        case "false", "off", "no" -> Optional.of(false);
        default -> throw wrong(key, "true or false");
      };
    }

    String link() throws ConfigurationException {
      Optional<String> said = said(NotifyKey.LINK);
      if (said.isEmpty()) {
        return "";
      }
      String expected =
          "an address that begins with https:// or http://, without a user, of 1,000 characters at"
              + " most";
      try {
        URI link = new URI(said.get().replace("{run}", "00001"));
        String scheme = String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT);
        if (link.getHost() == null
            || !Set.of("http", "https").contains(scheme)
            || link.getRawUserInfo() != null
            || said.get().length() > 1_000) {
          throw wrong(NotifyKey.LINK, expected);
        }
      } catch (URISyntaxException e) {
        throw wrong(NotifyKey.LINK, expected);
      }
      return said.get();
    }

    private List<String> addresses() throws ConfigurationException {
      YamlNode node =
          mapping
              .get(NotifyKey.TO.key())
              .orElseThrow(() -> unquoted(mapping, "“to:” is missing here; say who is told"));
      List<String> to = new ArrayList<>();
      for (YamlNode item : node instanceof YamlSequence list ? list.items() : List.of(node)) {
        if (!(item instanceof YamlScalar word) || !ADDRESS.matcher(word.text()).matches()) {
          throw wrong(NotifyKey.TO, "a mail address or a list of them, without names,");
        }
        to.add(word.text());
      }
      if (to.isEmpty() || to.size() > MOST_RECEIVERS) {
        throw wrong(NotifyKey.TO, "a list of 1 to " + MOST_RECEIVERS + " mail addresses");
      }
      tell(NotifyKey.TO, to, true, node);
      return to;
    }

    private Optional<Secret> secret(NotifyKey variable, NotifyKey file)
        throws ConfigurationException {
      Optional<String> name =
          matching(
              variable,
              VARIABLE,
              "the name of a variable of the environment (letters, digits and _)");
      if (name.isPresent() && name.get().startsWith(Setting.PREFIX)) {
        throw unquoted(
            node(variable),
            "variables that begin with %s are settings; give the one for “%s:” another name"
                .formatted(Setting.PREFIX, variable.key()));
      }
      Optional<Path> path = path(file);
      if (name.isPresent() && path.isPresent()) {
        throw unquoted(
            mapping, "say either “%s” or “%s”, not both".formatted(variable.key(), file.key()));
      }
      return name.isPresent()
          ? Optional.of(new Secret.Variable(name.get()))
          : path.map(Secret.InFile::new);
    }

    private Optional<Path> path(NotifyKey key) throws ConfigurationException {
      Optional<String> said = said(key);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      if (said.get().contains("://")) {
        throw wrong(key, "the path of a file");
      }
      try {
        return Optional.of(
            ValueTypes.shown(folder.toAbsolutePath().resolve(said.get()).normalize()));
      } catch (InvalidPathException e) {
        throw wrong(key, "the path of a file");
      }
    }

    private Optional<Integer> number(NotifyKey key, int least, int most)
        throws ConfigurationException {
      Optional<String> word = said(key);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      try {
        int number = Integer.parseInt(word.get());
        if (number >= least && number <= most) {
          return Optional.of(number);
        }
      } catch (NumberFormatException e) {
        // It is told below what was expected.
      }
      throw wrong(key, "a whole number from " + least + " to " + most);
    }

    private <E extends Enum<E>> Optional<E> word(NotifyKey key, E[] constants)
        throws ConfigurationException {
      Optional<String> word = said(key);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      for (E constant : constants) {
        if (constant.name().equalsIgnoreCase(word.get())) {
          return Optional.of(constant);
        }
      }
      throw wrong(
          key,
          "one of "
              + String.join(
                  ", ",
                  Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList()));
    }

    private Optional<String> matching(NotifyKey key, Pattern pattern, String expected)
        throws ConfigurationException {
      Optional<String> said = said(key);
      if (said.isPresent() && !pattern.matcher(said.get()).matches()) {
        throw wrong(key, expected);
      }
      return said;
    }

    private <T> T required(NotifyKey key, Optional<T> value) throws ConfigurationException {
      return value.orElseThrow(
          () -> unquoted(mapping, "“%s:” is missing here: %s".formatted(key.key(), key.meaning())));
    }

    private Optional<String> said(NotifyKey key) throws ConfigurationException {
      Optional<YamlNode> node = mapping.get(key.key());
      if (node.isEmpty()) {
        return Optional.empty();
      }
      if (!(node.get() instanceof YamlScalar word) || word.text().isBlank()) {
        throw wrong(key, "one value");
      }
      String text = word.text().strip();
      tell(key, List.of(text), false, word);
      return Optional.of(text);
    }

    private void tell(NotifyKey key, List<String> value, boolean isList, YamlNode node) {
      lines.add(new Line(indent, key.key(), value, isList, node.place()));
      indent = " ".repeat(indent.length());
    }

    private YamlNode node(NotifyKey key) {
      @Nullable YamlNode node = mapping.get(key.key()).orElse(null);
      return node == null ? mapping : node;
    }

    private ConfigurationException wrong(NotifyKey key, String expected) {
      return unquoted(
          node(key),
          "“%s:” wants %s; what stands here is not shown, for it may be a secret"
              .formatted(key.key(), expected));
    }
  }
}
