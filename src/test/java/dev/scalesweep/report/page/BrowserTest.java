package dev.scalesweep.report.page;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On a class whose tests need a browser. Without one each of them is skipped with the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.Condition.class)
@interface BrowserTest {
  /** Lets the class through and judges its methods, so that each is named. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean there = program("chromium").isPresent() && program("chromedriver").isPresent();
      return context.getTestMethod().isEmpty() || there
          ? ConditionEvaluationResult.enabled("")
          : ConditionEvaluationResult.disabled(
              "there is no browser; on Debian the packages chromium and chromium-driver");
    }

    /** A program of this machine. */
    static Optional<File> program(String name) {
      return Stream.of(System.getenv("PATH").split(File.pathSeparator))
          .map(folder -> Path.of(folder, name).toFile())
          .filter(File::canExecute)
          .findFirst();
    }
  }
}
