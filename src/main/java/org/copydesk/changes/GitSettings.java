package org.copydesk.changes;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What git is set to: by the user and the system as always, for it decides what is ignored and how
 * lines end. Only the notes that JGit would write into the home folder are kept in memory: an audit
 * writes nothing outside its own folders.
 */
final class GitSettings extends SystemReader.Delegate {

  private GitSettings(SystemReader system) {
    super(system);
  }

  /** To be said before a repository is opened; saying it again changes nothing. */
  static synchronized void use() {
    SystemReader now = SystemReader.getInstance();
    if (!(now instanceof GitSettings)) {
      SystemReader.setInstance(new GitSettings(now));
    }
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Unwritten(parent, fs);
  }

  /** Settings that lie in no file. */
  private static final class Unwritten extends FileBasedConfig {
    Unwritten(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // Nothing is kept.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
