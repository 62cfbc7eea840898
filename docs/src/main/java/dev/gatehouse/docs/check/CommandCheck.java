package dev.gatehouse.docs.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether Maven would know what a command names. Nothing is run. */
final class CommandCheck {

  private static final Pattern MAVEN = Pattern.compile("(?:^|&&\\s*|\\$\\s+)mvn\\s+(.*?)(?=&&|$)");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
  private static final Set<String> FLAGS = Set.of("-q", "-B", "-ntp", "-o", "-am", "-U", "-e");
  private static final Set<String> PHASES =
      Set.of("clean", "validate", "compile", "test", "package", "verify", "install", "deploy");
  private static final Pattern CLASS = Pattern.compile("-D(?:it\\.)?test=(?:[\\w.]*\\.)?(\\w+)");

  private final Repository repository;
  private final MavenModules modules;

  CommandCheck(Repository repository, MavenModules modules) {
    this.repository = repository;
    this.modules = modules;
  }

  /** What is wrong with a line of a shell; nothing where it does not call Maven. */
  List<String> faults(String line) {
    List<String> faults = new ArrayList<>();
    Matcher command = MAVEN.matcher(line.strip());
    while (command.find()) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(command.group(1));
      while (word.find()) {
        words.add(word.group().replaceAll("['\"]", ""));
      }
      faults.addAll(check(words));
    }
    return faults;
  }

  private List<String> check(List<String> words) {
    List<String> faults = new ArrayList<>();
    List<String> selected = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals("-pl") || word.equals("-P") || word.equals("-f")) {
        String value = rest.hasNext() ? rest.next() : "";
        (word.equals("-P") ? profiles : selected).addAll(List.of(value.split(",")));
      } else if (word.startsWith("-P")) {
        profiles.addAll(List.of(word.substring(2).split(",")));
      } else {
        checkWord(word, faults);
      }
    }
    checkNames(selected, profiles, faults);
    return faults;
  }

  private void checkWord(String word, List<String> faults) {
    Matcher test = CLASS.matcher(word);
    if (test.matches() && !test.group(1).equals("NoSuchTest")) {
      String file = test.group(1) + ".java";
      if (repository.files(path -> path.endsWith(file)).isEmpty()) {
        faults.add("there is no test " + test.group(1));
      }
    } else if (word.startsWith("-") && !word.startsWith("-D") && !FLAGS.contains(word)) {
      faults.add("unknown option " + word);
    } else if (!word.startsWith("-") && word.contains(":")) {
      String prefix = word.substring(0, word.indexOf(':'));
      if (!modules.hasPlugin(prefix)) {
        faults.add("no pom names the plugin of " + word);
      }
    } else if (!word.startsWith("-") && !PHASES.contains(word)) {
      faults.add("unknown phase " + word);
    }
  }

  private void checkNames(List<String> selected, List<String> profiles, List<String> faults) {
    for (String folder : selected) {
      if (!modules.has(folder)) {
        faults.add("there is no module " + folder);
      } else if (!modules.profileOf(folder).isEmpty()
          && !profiles.contains(modules.profileOf(folder))) {
        faults.add("module %s needs -P%s".formatted(folder, modules.profileOf(folder)));
      }
    }
    for (String profile : profiles) {
      if (!modules.hasProfile(profile)) {
        faults.add("there is no profile " + profile);
      }
    }
  }
}
