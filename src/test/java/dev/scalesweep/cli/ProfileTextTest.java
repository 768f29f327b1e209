package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.ParameterMeasure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.profile.Cut;
import dev.scalesweep.profile.Profile;
import dev.scalesweep.profile.ProfileEnd;
import dev.scalesweep.profile.ProfileInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTextTest {
  private static final ProfileEnd OPEN = new ProfileEnd(Double.NaN, "the bound 0 is reached");

  private static ProfileEnd end(double value) {
    return new ProfileEnd(value, "");
  }

  private static List<String> lines(ProfileEnd lower, ProfileEnd upper, String... notes) {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    return ProfileText.lines(
        new Profile(
            "alpha",
            new ParameterMeasure(space, "alpha"),
            new Cut.F(1, 9),
            List.of(
                new ProfileInterval(95, 2, lower, upper),
                new ProfileInterval(80, 1, end(0.2), end(0.3))),
            List.of(),
            List.of(notes)));
  }

  @Test
  void showsTheWidestInterval() {
    assertThat(lines(end(0.123456), end(0.4)))
        .containsExactly("profile of alpha: 0.12346 to 0.40000 (95%)");
    assertThat(lines(end(123456), end(7.2e10)))
        .containsExactly("profile of alpha: 1.2346e5 to 72.00B (95%)");
  }

  @Test
  void saysWhyAnEndIsOpen() {
    assertThat(lines(OPEN, end(0.4)))
        .containsExactly(
            "profile of alpha: open to 0.40000 (95%)", "  below: the bound 0 is reached");
    assertThat(lines(OPEN, OPEN))
        .containsExactly(
            "profile of alpha: open to open (95%)",
            "  below: the bound 0 is reached", "  above: the bound 0 is reached");
  }

  @Test
  void hasTheNotesBelow() {
    assertThat(lines(end(0.1), end(0.4), "a note"))
        .containsExactly("profile of alpha: 0.10000 to 0.40000 (95%)", "  a note");
  }
}
