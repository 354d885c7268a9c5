package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIdentityTest {

  @TempDir Path folder;

  @Test
  void changesWithOneByteOfAClass() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes/org/copydesk"));
    Path one = Files.writeString(classes.resolve("One.class"), "first");
    String before = ProgramIdentity.of(folder.resolve("classes").toString());

    Files.writeString(one, "forst");

    assertThat(ProgramIdentity.of(folder.resolve("classes").toString()))
        .hasSize(16)
        .isNotEqualTo(before);
  }

  @Test
  void isTheSameForACopyOfTheJarElsewhere() throws Exception {
    Path jar = jar(folder.resolve("copydesk.jar"), "library.jar", "one");
    Path copy = Files.createDirectories(folder.resolve("elsewhere")).resolve("copydesk.jar");
    Files.copy(jar, copy);

    assertThat(ProgramIdentity.of(copy.toString())).isEqualTo(ProgramIdentity.of(jar.toString()));
  }

  @Test
  void changesWithALibraryInsideTheJar() throws Exception {
    Path jar = jar(folder.resolve("copydesk.jar"), "library.jar", "one");
    String before = ProgramIdentity.of(jar.toString());

    jar(jar, "library.jar", "two");

    assertThat(ProgramIdentity.of(jar.toString())).isNotEqualTo(before);
  }

  @Test
  void changesWithOneByteOfAClassInAJarOfAnotherName() throws Exception {
    for (String entry : List.of("org/copydesk/A.class", "BOOT-INF/classes/org/copydesk/A.class")) {
      Path jar = jar(folder.resolve("app.jar"), entry, "one");
      String before = ProgramIdentity.of(jar.toString());

      jar(jar, entry, "two");

      assertThat(ProgramIdentity.of(jar.toString())).isNotEqualTo(before);
    }
  }

  private static Path jar(Path file, String entry, String content) throws Exception {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
