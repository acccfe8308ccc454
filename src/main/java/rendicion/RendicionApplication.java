package rendicion;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import rendicion.cli.Cli;

/** The street door: starts the program and turns its outcome into an exit code. */
@SpringBootApplication
public class RendicionApplication {

  /** Runs one command of {@link Cli} and ends the process with its exit code. */
  public static void main(String[] args) {
    // Spring Batch keeps times without a zone; this makes them all UTC, whatever the machine says.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    // POI asks for a transformer for every part that it saves; without this each ask searches the
    // whole class path again, a quarter of a run.
    System.setProperty(
        "javax.xml.transform.TransformerFactory",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    System.exit(Cli.run(args, RendicionApplication::start));
  }

  private static ConfigurableApplicationContext start(Path state) {
    SpringApplication application = new SpringApplication(RendicionApplication.class);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(Map.of("rendicion.state", state.toString()));
    return application.run();
  }
}
