package rendicion;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The street door: starts the program and turns its outcome into an exit code. */
@SpringBootApplication
public class RendicionApplication {

  public static void main(String[] args) {}
}
