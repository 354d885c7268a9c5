package org.copydesk.store;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON text in which every character outside ASCII is escaped: a NUL or half a surrogate
 * pair in a submission then survives on every database.
 */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** JSON text as bytes; it has no character outside ASCII. */
  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.US_ASCII);
  }

  static String text(byte[] json) {
    return new String(json, StandardCharsets.US_ASCII);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
