package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final WatchTime watch = new WatchTime();

    @Test
    void isZeroWhenNobodyCame() {
        assertThat(watch.averageSeconds(NOON)).isZero();
    }

    @Test
    void isTheTimeBetweenComingAndGoing() {
        watch.saw("ana", true, NOON);
        watch.saw("ana", false, NOON.plusSeconds(60));

        assertThat(watch.averageSeconds(NOON.plusSeconds(600))).isEqualTo(60);
    }

    @Test
    void lastsUntilTheEndForThoseWhoStay() {
        watch.saw("ana", true, NOON);
        watch.saw("ben", true, NOON.plusSeconds(60));
        watch.saw("ben", false, NOON.plusSeconds(80));

        assertThat(watch.averageSeconds(NOON.plusSeconds(100))).isEqualTo(60);
        assertThat(watch.inside()).isEqualTo(1);
    }

    @Test
    void addsUpTheVisitsOfOnePerson() {
        watch.saw("ana", true, NOON);
        watch.saw("ana", false, NOON.plusSeconds(10));
        watch.saw("ana", true, NOON.plusSeconds(50));
        watch.saw("ana", false, NOON.plusSeconds(70));

        assertThat(watch.averageSeconds(NOON.plusSeconds(100))).isEqualTo(30);
        assertThat(watch.people()).isEqualTo(1);
    }

    @Test
    void ignoresASecondComingAndALoneGoing() {
        watch.saw("ben", false, NOON);
        watch.saw("ana", true, NOON);
        watch.saw("ana", true, NOON.plusSeconds(5));
        watch.saw("ana", false, NOON.plusSeconds(10));

        assertThat(watch.averageSeconds(NOON.plusSeconds(100))).isEqualTo(10);
    }
}
