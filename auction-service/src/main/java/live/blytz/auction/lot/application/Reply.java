package live.blytz.auction.lot.application;

/**
 * @param replayed the same was answered before to the same request
 */
public record Reply(Answer answer, boolean replayed) {

    static Reply fresh(Answer answer) {
        return new Reply(answer, false);
    }
}
