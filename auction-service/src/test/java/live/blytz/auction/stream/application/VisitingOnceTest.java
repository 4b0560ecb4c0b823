package live.blytz.auction.stream.application;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.auction.stream.domain.StreamId;
import org.junit.jupiter.api.Test;

class VisitingOnceTest {

    private static final StreamId SHOW = StreamId.next();

    private final Visits visits = new Visits();

    @Test
    void makesOneMoreVisitOfAnyNumberOfCalls() {
        assertThat(visits.begin(SHOW)).isTrue();
        assertThat(visits.begin(SHOW)).isFalse();
        assertThat(visits.begin(SHOW)).isFalse();

        assertThat(visits.goOn(SHOW)).isTrue();
        assertThat(visits.goOn(SHOW)).isFalse();
        assertThat(visits.begin(SHOW)).isTrue();
    }

    @Test
    void keepsNobodyElseWaiting() {
        visits.begin(SHOW);

        assertThat(visits.begin(StreamId.next())).isTrue();
    }
}
