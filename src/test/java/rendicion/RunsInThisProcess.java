package rendicion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that starts the program in the process of the tests. One such at a time: Spring Batch
 * keeps the steps under way by their numbers, once for a whole process, so that the steps of two
 * programs which both count from one would be taken for each other.
 */
@ResourceLock("the steps under way in this process")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsInThisProcess {}
