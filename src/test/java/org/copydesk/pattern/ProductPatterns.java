package org.copydesk.pattern;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every regular expression the product holds: in static fields, and in whatever can be reached from
 * them and from given objects, such as lists made from data files.
 */
final class ProductPatterns {

  private static final String PRODUCT = "org.copydesk.";

  /** Where a thing was found: the class that holds it, and its field. */
  private record Held(Object object, String where) {}

  private final Map<Pattern, String> patterns = new IdentityHashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Held> waiting = new ArrayDeque<>();

  private ProductPatterns() {}

  /**
   * @param classes the folder of the product's classes
   * @param roots objects to begin with
   * @return the patterns with the field that holds each, such as {@code Tokenizer.TOKEN}
   */
  static Map<Pattern, String> of(Path classes, List<?> roots) throws IOException {
    ProductPatterns all = new ProductPatterns();
    for (Class<?> type : all.types(classes)) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          all.await(field, null);
        }
      }
    }
    roots.forEach(root -> all.waiting.add(new Held(root, root.getClass().getName())));
    while (!all.waiting.isEmpty()) {
      all.look(all.waiting.pop());
    }
    Map<Pattern, String> ordered = new LinkedHashMap<>();
    all.patterns.entrySet().stream()
        .sorted(
            Map.Entry.<Pattern, String>comparingByValue().thenComparing(e -> e.getKey().pattern()))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }

  private List<Class<?>> types(Path classes) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        name = name.substring(0, name.length() - ".class".length());
        if (name.startsWith(PRODUCT) && !name.endsWith("-info")) {
          try {
            types.add(Class.forName(name));
          } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
          }
        }
      }
    }
    return types;
  }

  private void await(Field field, Object owner) {
    if (field.getType().isPrimitive()
        || field.getType() == String.class
        || field.isEnumConstant()) {
      return;
    }
    try {
      field.setAccessible(true);
      Object value = field.get(owner);
      if (value != null) {
        String holder = field.getDeclaringClass().getName();
        waiting.add(new Held(value, holder.substring(PRODUCT.length()) + "." + field.getName()));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  private void look(Held held) {
    Object object = held.object();
    if (object instanceof Pattern pattern) {
      patterns.merge(pattern, held.where(), (one, other) -> one.compareTo(other) < 0 ? one : other);
      return;
    }
    if (object instanceof String || !seen.add(object)) {
      return;
    }
    if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            also(key, held.where());
            also(value, held.where());
          });
    } else if (object instanceof Collection<?> collection) {
      collection.forEach(o -> also(o, held.where()));
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(o -> also(o, held.where()));
    } else if (object.getClass().isArray() && !object.getClass().getComponentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        also(Array.get(object, i), held.where());
      }
    } else {
      for (Class<?> type = object.getClass();
          type.getName().startsWith(PRODUCT);
          type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            await(field, object);
          }
        }
      }
    }
  }

  private void also(Object object, String where) {
    if (object != null && !(object instanceof String)) {
      waiting.add(new Held(object, where));
    }
  }
}
