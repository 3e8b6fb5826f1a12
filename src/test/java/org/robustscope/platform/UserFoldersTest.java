package org.robustscope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
  private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

  @Test
  void linuxHasTheXdgDefaults() {
    UserFolders folders = UserFolders.of("Linux", HOME, Map.of());
    assertThat(folders.config()).isEqualTo(HOME.resolve(".config/robustscope"));
    assertThat(folders.cache()).isEqualTo(HOME.resolve(".cache/robustscope"));
    assertThat(folders.data()).isEqualTo(HOME.resolve(".local/share/robustscope"));
  }

  @Test
  void linuxFollowsTheXdgVariables() {
    Path mine = Path.of("/mine").toAbsolutePath();
    UserFolders folders = UserFolders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", mine.toString()));
    assertThat(folders.config()).isEqualTo(mine.resolve("robustscope"));
  }

  @Test
  void relativeAndEmptyXdgVariablesAreIgnored() {
    var variables = Map.of("XDG_CONFIG_HOME", "mine", "XDG_CACHE_HOME", "");
    UserFolders folders = UserFolders.of("Linux", HOME, variables);
    assertThat(folders.config()).isEqualTo(HOME.resolve(".config/robustscope"));
    assertThat(folders.cache()).isEqualTo(HOME.resolve(".cache/robustscope"));
  }

  @Test
  void macKeepsThemInTheLibrary() {
    UserFolders folders = UserFolders.of("Mac OS X", HOME, Map.of());
    assertThat(folders.data()).isEqualTo(HOME.resolve("Library/Application Support/RobustScope"));
    assertThat(folders.cache()).isEqualTo(HOME.resolve("Library/Caches/RobustScope"));
  }

  @Test
  void windowsKeepsSettingsInTheRoamingFolder() {
    UserFolders folders = UserFolders.of("Windows 11", HOME, Map.of());
    assertThat(folders.config()).isEqualTo(HOME.resolve("AppData/Roaming/RobustScope"));
    assertThat(folders.cache()).isEqualTo(HOME.resolve("AppData/Local/RobustScope/cache"));
  }

  @Test
  void oneFolderCanHoldThemAll() {
    assertThat(UserFolders.below(HOME).config()).isEqualTo(HOME.resolve("config"));
  }
}
