package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import live.blytz.local.media.Playlist.Segment;
import org.junit.jupiter.api.Test;

class WritingAPlaylistTest {

    private static final Instant EIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private final Playlist playlist = new Playlist();

    @Test
    void listsAllSegmentsOfAShowThatGoesOn() {
        add(2, true);
        add(2.5, false);

        assertThat(playlist.whole(false))
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:3
                        #EXT-X-TARGETDURATION:3
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:EVENT
                        #EXT-X-PROGRAM-DATE-TIME:2026-11-21T20:00:00Z
                        #EXTINF:2.000,
                        0.ts
                        #EXTINF:2.500,
                        1.ts
                        """);
    }

    @Test
    void saysWhenItIsOver() {
        add(2, true);

        assertThat(playlist.whole(true)).contains("TYPE:VOD").endsWith("#EXT-X-ENDLIST\n");
    }

    @Test
    void showsTheEndToThoseWhoComeLater() {
        add(2, true);
        for (int i = 1; i < 10; i++) {
            add(2, false);
        }

        assertThat(playlist.live(false))
                .contains("#EXT-X-MEDIA-SEQUENCE:4\n")
                .contains("\n4.ts\n")
                .contains("\n9.ts\n")
                .doesNotContain("\n3.ts\n");
    }

    @Test
    void marksWhereAnotherPartBegins() {
        add(2, true);
        add(2, true);
        for (int i = 2; i < 9; i++) {
            add(2, false);
        }

        assertThat(playlist.whole(false)).containsOnlyOnce("#EXT-X-DISCONTINUITY\n");
        assertThat(playlist.live(false)).contains("#EXT-X-DISCONTINUITY-SEQUENCE:1\n");
    }

    private void add(double seconds, boolean opens) {
        int number = playlist.size();
        playlist.add(new Segment(number + ".ts", seconds, EIGHT.plusSeconds(2L * number), opens));
    }
}
