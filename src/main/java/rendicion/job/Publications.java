package rendicion.job;

import java.nio.file.Path;
import rendicion.publication.Publication;

/** Opens the output folder of a plan. */
@FunctionalInterface
interface Publications {
  Publication at(Path output);
}
