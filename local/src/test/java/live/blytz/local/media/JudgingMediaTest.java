package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.local.media.rtmp.Tag;
import org.junit.jupiter.api.Test;

class JudgingMediaTest {

    private final Judge judge = new Judge();

    @Test
    void hasNothingAgainstH264AndAac() {
        assertThat(judge.complaint(video(0, 0x17, 0))).isEmpty();
        assertThat(judge.complaint(new Tag(Tag.Kind.AUDIO, 0, new byte[] {(byte) 0xaf, 1})))
                .isEmpty();
        assertThat(judge.complaint(video(40, 0x27, 0))).isEmpty();
    }

    @Test
    void namesBFrames() {
        judge.complaint(video(0, 0x17, 80));

        assertThat(judge.complaint(video(40, 0x27, 0)).orElse("")).contains("B-frames to 0");
    }

    @Test
    void acceptsADelayThatIsTheSameForAllPictures() {
        judge.complaint(video(0, 0x17, 40));

        assertThat(judge.complaint(video(40, 0x27, 40))).isEmpty();
    }

    @Test
    void namesAnotherCodec() {
        assertThat(judge.complaint(video(0, 0x12, 0)).orElse("")).contains("not H.264");
        assertThat(judge.complaint(video(0, 0x90, 0)).orElse("")).contains("not H.264");
        var mp3 = new Tag(Tag.Kind.AUDIO, 0, new byte[] {0x2f, 1});
        assertThat(judge.complaint(mp3).orElse("")).contains("not AAC");
    }

    @Test
    void waitsTenSecondsForAKeyFrame() {
        judge.complaint(video(0, 0x27, 0));

        assertThat(judge.complaint(video(10_000, 0x27, 0))).isEmpty();
        assertThat(judge.complaint(video(10_040, 0x27, 0)).orElse("")).contains("key frame");
    }

    private static Tag video(long at, int first, int shownLaterBy) {
        return new Tag(
                Tag.Kind.VIDEO, at, new byte[] {(byte) first, 1, 0, 0, (byte) shownLaterBy, 9});
    }
}
