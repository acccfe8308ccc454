package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody who works in a workbook with LibreOffice: a macro there opens it, adds a sheet with
 * numbers, a chart, a comment and a pivot, colours a column of definitions, and saves it.
 */
record LibreOffice(Path folder) {

  private static final String LIBRARY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
      <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
      library:readonly="false" library:passwordprotected="false">
       <library:element library:name="Edit"/>
      </library:library>
      """;

  static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
  }

  Path edited(Path start) throws IOException, InterruptedException {
    Path profile = folder.resolve("profile");
    soffice(profile, "--terminate_after_init");
    Path library = profile.resolve("user/basic/Standard");
    Files.writeString(library.resolve("script.xlb"), LIBRARY);
    try (InputStream macro =
        Objects.requireNonNull(LibreOffice.class.getResourceAsStream("edit-in-libreoffice.xba"))) {
      Files.write(library.resolve("Edit.xba"), macro.readAllBytes());
    }
    Path edited = folder.resolve("saved-" + start.getFileName());
    soffice(
        profile,
        "macro:///Standard.Edit.Main(\"%s\",\"%s\")".formatted(start.toUri(), edited.toUri()));
    assertThat(edited).exists();
    return edited;
  }

  /** Saved again and nothing else. */
  Path saved(Path start) throws IOException, InterruptedException {
    Path to = Files.createDirectories(folder.resolve("saved"));
    soffice(
        folder.resolve("profile"),
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        to.toString(),
        start.toString());
    return to.resolve(start.getFileName());
  }

  private void soffice(Path profile, String... what) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore"));
    command.addAll(List.of(what));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
  }
}
