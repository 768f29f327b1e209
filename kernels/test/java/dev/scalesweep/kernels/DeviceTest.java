package dev.scalesweep.kernels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * On a class whose tests need a device. Without one each of them is skipped with the reason; {@code
 * .ci/run} finds these classes by the annotation and counts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DeviceTest.Condition.class)
public @interface DeviceTest {
  /** Lets the class through and judges its methods, so that each is named. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getTestMethod().isEmpty() || TestDevices.trouble().isEmpty()
          ? ConditionEvaluationResult.enabled("")
          : ConditionEvaluationResult.disabled(TestDevices.trouble().get());
    }
  }
}
