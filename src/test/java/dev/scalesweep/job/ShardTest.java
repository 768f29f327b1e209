package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "10, 3", "3, 10", "0, 4", "65536, 1000", "7, 7"})
  void everyItemBelongsToOneShardAndTheSharesAreEqual(int items, int count) {
    for (long item = 0; item < items; item++) {
      long number = item;
      assertThat(
              IntStream.rangeClosed(1, count)
                  .filter(it -> new Shard(it, count).has(number, items))
                  .count())
          .isOne();
      assertThat(Shard.of(item, items, count).has(item, items)).isTrue();
      if (items > 100) {
        item += 997;
      }
    }
    for (int it = 1; it <= count; it++) {
      Shard shard = new Shard(it, count);
      assertThat(shard.share(items)).isBetween((long) items / count, (long) items / count + 1);
      assertThat(LongStream.range(0, items).filter(item -> shard.has(item, items)).count())
          .isEqualTo(shard.share(items));
    }
  }

  @Test
  void aShardIsOneOfAll() {
    assertThatThrownBy(() -> new Shard(0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shard(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Shard(3, 8)).hasToString("3/8");
  }
}
