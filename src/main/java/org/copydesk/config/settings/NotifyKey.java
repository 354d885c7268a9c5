package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.notify.Notifications;

/** Every key below {@code notify:}. */
public enum NotifyKey {
  TITLE(
      "title",
      Form.TEXT,
      Set.of(Part.TOP),
      Notifications.TITLE,
      "The name of the desk above every message."),
  LINK(
      "link",
      Form.TEXT,
      Set.of(Part.TOP),
      "none: the message names the file",
      "Where the folder of the reports can be opened, beginning with https://; {run} in it stands"
          + " for the run."),
  ON(
      "on",
      Form.OCCASION,
      EnumSet.allOf(Part.class),
      "always",
      "Which runs it tells of: always; failed (the run does not pass, could not audit enough, or"
          + " came to no end); changed (those, and runs whose results are not those of the one"
          + " before)."),
  PARTIAL(
      "partial",
      Form.SWITCH,
      EnumSet.allOf(Part.class),
      "false",
      "Whether it also tells of runs that looked at some of the files only."),
  NAME(
      "name",
      Form.TEXT,
      EnumSet.of(Part.WEBHOOK, Part.MAIL, Part.FILE),
      "webhook, mail or file; the second of a kind webhook-2, and so on",
      "What it is called in messages."),
  WEBHOOK_FORMAT(
      "format",
      Form.WEBHOOK_FORMAT,
      Set.of(Part.WEBHOOK),
      "required",
      "What the receiver understands: slack, teams or json."),
  URL_ENV(
      "url-env",
      Form.VARIABLE,
      Set.of(Part.WEBHOOK),
      "none",
      "The variable that holds the address."),
  URL_FILE("url-file", Form.PATH, Set.of(Part.WEBHOOK), "none", "The file that holds the address."),
  SECRET_ENV(
      "secret-env",
      Form.VARIABLE,
      Set.of(Part.WEBHOOK),
      "none: not signed",
      "The variable that holds the key by which messages are signed."),
  SECRET_FILE(
      "secret-file",
      Form.PATH,
      Set.of(Part.WEBHOOK),
      "none: not signed",
      "The file that holds that key."),
  ALLOW_HTTP(
      "allow-http",
      Form.SWITCH,
      Set.of(Part.WEBHOOK),
      "false",
      "Whether an address without TLS is all right."),
  ATTEMPTS(
      "attempts",
      Form.ATTEMPTS,
      Set.of(Part.WEBHOOK),
      "4",
      "How often it is tried where the receiver is busy or cannot be reached."),
  HOST("host", Form.TEXT, Set.of(Part.MAIL), "required", "The mail server."),
  PORT("port", Form.PORT, Set.of(Part.MAIL), "587; with tls 465", "Its port."),
  STARTTLS(
      "starttls",
      Form.SWITCH,
      Set.of(Part.MAIL),
      "true, unless tls is",
      "Whether the connection has to turn to TLS before anything is said."),
  TLS("tls", Form.SWITCH, Set.of(Part.MAIL), "false", "Whether it is TLS from the first byte."),
  FROM("from", Form.ADDRESS, Set.of(Part.MAIL), "required", "The sender's address."),
  TO("to", Form.ADDRESSES, Set.of(Part.MAIL), "required", "The receivers' addresses."),
  USER("user", Form.TEXT, Set.of(Part.MAIL), "none", "Who signs in to the server."),
  PASSWORD_ENV(
      "password-env",
      Form.VARIABLE,
      Set.of(Part.MAIL),
      "none",
      "The variable that holds the password."),
  PASSWORD_FILE(
      "password-file", Form.PATH, Set.of(Part.MAIL), "none", "The file that holds the password."),
  TIMEOUT(
      "timeout",
      Form.SECONDS,
      Set.of(Part.WEBHOOK, Part.MAIL),
      "10",
      "Seconds that one attempt may take."),
  PATH(
      "path",
      Form.PATH,
      Set.of(Part.FILE),
      "required",
      "The file, told from the folder of copydesk.yml."),
  FILE_FORMAT(
      "format",
      Form.FILE_FORMAT,
      Set.of(Part.FILE),
      "text for a name that ends with .txt, else markdown",
      "What it is written in: markdown or text.");

  /** Where a key stands. */
  public enum Part {
    /** At once below {@code notify:}. */
    TOP(""),
    WEBHOOK("webhook"),
    MAIL("mail"),
    FILE("file");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    /** Its key; empty for the first level. */
    public String key() {
      return key;
    }

    /** What its keys are called in messages. */
    String what() {
      return this == TOP ? "“notify”" : "“" + key + "”";
    }

    static List<Part> channels() {
      return List.of(WEBHOOK, MAIL, FILE);
    }
  }

  /** What may stand behind a key. */
  enum Form {
    TEXT(some("string")),
    OCCASION(words("always", "failed", "changed")),
    WEBHOOK_FORMAT(words("slack", "teams", "json")),
    FILE_FORMAT(words("markdown", "text")),
    SWITCH(ValueTypes.yesOrNo().schema()),
    VARIABLE(Map.of("type", "string", "pattern", "^[A-Za-z_][A-Za-z0-9_]*$")),
    PATH(some("string")),
    ADDRESS(some("string")),
    ADDRESSES(
        Map.of(
            "anyOf",
            List.of(some("string"), sorted(Map.of("type", "array", "items", some("string")))))),
    ATTEMPTS(count(1, 10)),
    SECONDS(count(1, 60)),
    PORT(count(1, 65_535));

    private final Map<String, Object> schema;

    Form(Map<String, Object> schema) {
      this.schema = schema;
    }

    private static Map<String, Object> some(String type) {
      return Map.of("type", type);
    }

    private static Map<String, Object> words(String... words) {
      return Map.of("enum", List.of(words));
    }

    private static Map<String, Object> count(int least, int most) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "integer");
      schema.put("minimum", least);
      schema.put("maximum", most);
      return schema;
    }
  }

  private final String key;
  private final Form form;
  private final Set<Part> parts;
  private final String initial;
  private final String meaning;

  NotifyKey(String key, Form form, Set<Part> parts, String initial, String meaning) {
    this.key = key;
    this.form = form;
    this.parts = Set.copyOf(parts);
    this.initial = initial;
    this.meaning = meaning;
  }

  /** The key. */
  public String key() {
    return key;
  }

  /** What it does, in sentences. */
  public String meaning() {
    return meaning;
  }

  /** What holds where it is not said. */
  public String initial() {
    return initial;
  }

  /** The keys of a part, in the order in which they are told. */
  public static List<NotifyKey> in(Part part) {
    return Arrays.stream(values()).filter(k -> k.parts.contains(part)).toList();
  }

  /** All that may stand below {@code notify:}, as a schema. */
  static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>(properties(Part.TOP));
    for (Part part : Part.channels()) {
      Map<String, Object> one = object(properties(part));
      List<Object> any = new ArrayList<>();
      any.add(one);
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", one);
      any.add(list);
      properties.put(part.key(), Map.of("anyOf", any));
    }
    return object(properties);
  }

  private static Map<String, Object> properties(Part part) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (NotifyKey key : in(part)) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("description", key.meaning + " Default: " + key.initial + ".");
      schema.putAll(sorted(key.form.schema));
      properties.put(key.key, schema);
    }
    return properties;
  }

  /** Maps of two keys have no order of their own. */
  private static Map<String, Object> sorted(Map<String, Object> schema) {
    return new TreeMap<>(schema);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    // What programs that read YAML 1.1 take “on” for; no completion offers it.
    schema.put("patternProperties", Map.of("^true$", sorted(Form.OCCASION.schema)));
    schema.put("additionalProperties", false);
    return schema;
  }
}
