package live.blytz.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class ReadingAVisitTest {

    private final HttpHeaders headers = new DefaultHttpHeaders();

    @Test
    void takesTheStreamAndWhatTheAddressSays() {
        assertThat(Visits.of("/streams/abc?user_id=u&last_seq=12", headers))
                .contains(new Visit("abc", "u", 12L, null));
        assertThat(Visits.of("/inbox", headers)).contains(new Visit(null, null, null, null));
        assertThat(Visits.of("/streams/abc?last_seq=twelve", headers))
                .contains(new Visit("abc", null, null, null));
    }

    @Test
    void takesTheTokenFromTheHeader() {
        headers.set("Authorization", "bearer  abc.def");
        assertThat(token()).isEqualTo("abc.def");
    }

    @Test
    void takesTheTokenFromTheSubprotocol() {
        headers.add("Sec-WebSocket-Protocol", "bearer, abc.def");
        assertThat(token()).isEqualTo("abc.def");
    }

    @Test
    void knowsOnlyItsOwnPaths() {
        assertThat(Visits.of("/streams", headers)).isEmpty();
        assertThat(Visits.of("/streams/a/b", headers)).isEmpty();
        assertThat(Visits.of("/", headers)).isEmpty();
    }

    private String token() {
        return String.valueOf(Visits.of("/inbox", headers).orElseThrow().token());
    }
}
