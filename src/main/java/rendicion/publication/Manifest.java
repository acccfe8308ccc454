package rendicion.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is published, by path.
 *
 * @param number 1 for a plan's first publication, one more for each that changes anything
 */
record Manifest(Heading heading, long number, List<Entry> files) {

  static final String NAME = "MANIFEST.json";

  /**
   * A published file.
   *
   * @param replaces while staged: hash of what lay at the path when the work began; null for none
   * @param supersededBy path of the file that holds the newer content, where this one could not be
   *     replaced; null otherwise
   */
  record Entry(
      String path,
      String sha256,
      long size,
      List<Source> sources,
      @Nullable String replaces,
      @Nullable String supersededBy) {
    Entry {
      sources = sources.stream().distinct().sorted(Source.ORDER).toList();
    }

    Entry at(String otherPath) {
      return new Entry(otherPath, sha256, size, sources, null, null);
    }

    Entry settled() {
      return at(path);
    }

    Entry supersededBy(String otherPath) {
      return new Entry(path, sha256, size, sources, null, otherPath);
    }
  }

  /** A delivered content that a published file is made from. */
  record Source(String office, String path, String sha256) {
    static final Comparator<Source> ORDER =
        Comparator.comparing(Source::office)
            .thenComparing(Source::path)
            .thenComparing(Source::sha256);
  }

  Manifest {
    files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }

  Optional<Entry> find(String path) {
    return files.stream().filter(f -> f.path.equals(path)).findFirst();
  }

  /** Whether it says the same, whatever its number. */
  boolean saysTheSameAs(Manifest other) {
    return heading.equals(other.heading) && files.equals(other.files);
  }

  String toJson() {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    plan.put("code", heading.planCode());
    plan.put("title", heading.planTitle());
    root.put("plan", plan);
    root.put("definitions", heading.definitions());
    root.put("publication", number);
    root.put("sampleNotice", heading.sampleNotice());
    List<@Nullable Object> list = new ArrayList<>();
    files.forEach(f -> list.add(json(f)));
    root.put("files", list);
    return Json.write(root);
  }

  private static Map<String, @Nullable Object> json(Entry file) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("path", file.path);
    members.put("sha256", file.sha256);
    members.put("size", file.size);
    if (file.replaces != null) {
      members.put("replaces", file.replaces);
    }
    if (file.supersededBy != null) {
      members.put("supersededBy", file.supersededBy);
    }
    List<@Nullable Object> sources = new ArrayList<>();
    for (Source source : file.sources) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("office", source.office);
      one.put("path", source.path);
      one.put("sha256", source.sha256);
      sources.add(one);
    }
    members.put("sources", sources);
    return members;
  }

  /**
   * @throws IllegalArgumentException when the text is no manifest
   */
  static Manifest parse(String text) {
    try {
      Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(Json.parse(text));
      Map<?, ?> plan = (Map<?, ?>) member(root, "plan");
      Heading heading =
          new Heading(
              (String) member(plan, "code"),
              (String) member(plan, "title"),
              (String) member(root, "definitions"),
              (String) root.get("sampleNotice"));
      List<Entry> files = new ArrayList<>();
      for (Object file : (List<?>) member(root, "files")) {
        files.add(entry((Map<?, ?>) Objects.requireNonNull(file)));
      }
      return new Manifest(heading, number(root, "publication"), files);
    } catch (ClassCastException | NullPointerException e) {
      throw new IllegalArgumentException("Not a manifest", e);
    }
  }

  private static Entry entry(Map<?, ?> file) {
    List<Source> sources = new ArrayList<>();
    for (Object source : (List<?>) member(file, "sources")) {
      Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(source);
      sources.add(
          new Source(
              (String) member(one, "office"),
              (String) member(one, "path"),
              (String) member(one, "sha256")));
    }
    return new Entry(
        StagedPath.checked((String) member(file, "path")),
        (String) member(file, "sha256"),
        number(file, "size"),
        sources,
        (String) file.get("replaces"),
        (String) file.get("supersededBy"));
  }

  private static Object member(Map<?, ?> members, String name) {
    return Objects.requireNonNull(members.get(name));
  }

  private static long number(Map<?, ?> members, String name) {
    return Long.parseLong(((Json.Literal) member(members, name)).text());
  }
}
