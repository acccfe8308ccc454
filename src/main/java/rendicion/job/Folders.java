package rendicion.job;

import java.nio.file.Path;

/**
 * Where everything is.
 *
 * @param jobs one folder a plan, with its definitions
 * @param input one folder a plan, with one folder an office; never written to
 * @param output one folder a plan
 * @param state archive, ledger and log; on a local disk
 */
public record Folders(Path jobs, Path input, Path output, Path state) {}
