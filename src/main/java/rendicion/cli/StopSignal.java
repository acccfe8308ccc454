package rendicion.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns SIGTERM and Ctrl+C into a request to end cleanly: what is in hand is finished, and the
 * process then ends with the command's own exit code.
 */
final class StopSignal {

  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger code = new AtomicInteger();
  private volatile Runnable onRequest = () -> {};

  /** Registers with this process. */
  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::shutDown, "parada"));
    return signal;
  }

  private void shutDown() {
    if (hasEnded()) {
      return;
    }
    try {
      request();
    } catch (RuntimeException e) {
      LOG.warn("What is in hand could not be told to stop, so it is finished first", e);
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code.get());
  }

  void request() {
    requested.countDown();
    onRequest.run();
  }

  boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** What to do when the request comes; done at once when it has come already. */
  void onRequest(Runnable action) {
    onRequest = action;
    if (isRequested()) {
      action.run();
    }
  }

  /** Waits, but no longer than until the request; true when it came. */
  boolean await(long millis) throws InterruptedException {
    return requested.await(millis, TimeUnit.MILLISECONDS);
  }

  /** The command is over. */
  void ended(int exitCode) {
    code.set(exitCode);
    ended.countDown();
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }
}
