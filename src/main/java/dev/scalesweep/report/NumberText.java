package dev.scalesweep.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Numbers as a reader of a picture wants them: 2.5, 10²¹, 5.76×10²³. */
public final class NumberText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUFFIXES = "kMBT";
  private static final int GREATEST_PLAIN_POWER = 4;
  private static final int LEAST_PLAIN_POWER = -3;
  private static final MathContext DIGITS = new MathContext(3);

  private NumberText() {}

  /** A number to at most three significant digits, plain or with a power of ten. */
  public static String of(double number) {
    BigDecimal rounded = new BigDecimal(number, DIGITS).stripTrailingZeros();
    return all(List.of(rounded)).getFirst();
  }

  /** Numbers that stand together: all plain, or all with a power of ten if one of them needs it. */
  static List<String> all(List<BigDecimal> numbers) {
    boolean plain = numbers.stream().allMatch(NumberText::isPlain);
    return numbers.stream()
        .map(plain ? BigDecimal::toPlainString : NumberText::withPower)
        .map(text -> text.replace('-', '−'))
        .toList();
  }

  /** Numbers of parameters or tokens, with the suffixes of the field: 300M, 70B, 1.5T. */
  static List<String> counts(List<BigDecimal> numbers) {
    return numbers.stream().map(NumberText::count).toList();
  }

  private static String count(BigDecimal number) {
    int suffix = number.signum() == 0 ? 0 : Math.floorDiv(power(number), 3);
    return suffix < 1 || suffix > SUFFIXES.length()
        ? all(List.of(number)).getFirst()
        : number.scaleByPowerOfTen(-3 * suffix).stripTrailingZeros().toPlainString()
            + SUFFIXES.charAt(suffix - 1);
  }

  private static boolean isPlain(BigDecimal number) {
    int power = power(number);
    return number.signum() == 0 || (LEAST_PLAIN_POWER <= power && power <= GREATEST_PLAIN_POWER);
  }

  private static int power(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static String withPower(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    int power = power(number);
    BigDecimal mantissa = number.scaleByPowerOfTen(-power).stripTrailingZeros();
    String text = mantissa.toPlainString();
    String factor = text.equals("1") || text.equals("-1") ? text.replace("1", "") : text + "×";
    return factor + "10" + superscript(power);
  }

  private static String superscript(int power) {
    StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
