package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepingADiaryTest {

    private final Diary diary = new Diary();

    @Test
    void owesWhatCameAfterTheFirstSnapshot() {
        diary.snapshot(10);
        diary.frame(11, "a");
        diary.frame(14, "a");

        var page = diary.read();

        assertThat(page.owes(10)).isFalse();
        assertThat(page.owes(12)).isTrue();
        assertThat(page.owes(15)).isFalse();
    }

    @Test
    void owesNothingThatALaterSnapshotHeld() {
        diary.snapshot(10);
        diary.frame(11, "a");
        diary.snapshot(40);
        diary.frame(42, "b");

        var page = diary.read();

        assertThat(page.owes(25)).isFalse();
        assertThat(page.owes(41)).isTrue();
        assertThat(page.seen()).containsExactly(11L, 42L);
    }

    @Test
    void writesDownAStepBack() {
        diary.snapshot(10);
        diary.frame(12, "a");
        diary.frame(11, "b");
        diary.frame(12, "b");

        assertThat(diary.read().backwards())
                .containsExactly("11 after 12 on b", "12 after 12 on b");
        assertThat(diary.last()).isEqualTo(12);
    }
}
