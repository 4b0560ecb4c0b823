package live.blytz.tracking.web;

import live.blytz.platform.problem.Reason;
import live.blytz.tracking.domain.Refusal;

/** Why a rider's step is refused. */
enum TrackingReason implements Reason {
    OFFER_GONE(409, "This offer has expired or was answered already."),
    ILLEGAL_TRANSITION(409, "The delivery is not in a state for this step."),
    RIDER_BUSY(409, "Bring the parcel that you have first.");

    private final int status;
    private final String title;

    TrackingReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Reason of(Refusal refusal) {
        return switch (refusal) {
            case OFFER_GONE -> OFFER_GONE;
            case ILLEGAL_TRANSITION -> ILLEGAL_TRANSITION;
            case RIDER_BUSY -> RIDER_BUSY;
            case NOT_YOUR_DELIVERY -> live.blytz.platform.problem.CommonReason.NOT_FOUND;
        };
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
